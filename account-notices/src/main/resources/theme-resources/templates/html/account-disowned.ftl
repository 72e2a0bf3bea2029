<#import "template.ftl" as layout>
<#import "disowned-effects.ftl" as effects>
<@layout.emailLayout>
<p>${msg("disownedText." + about, username, disowned)}</p>
<p>${msg("disownedWhen")} ${when}<#if origin?has_content><br>
${msg("noticeOrigin")} ${origin}</#if><#if browser?has_content><br>
${msg("noticeBrowser")} ${browser}</#if></p>
<p>${msg("disownedEffects")}</p>
<@effects.list/>
<#if identity?has_content><p>${msg("disownedIdentity")}</p>
<ul>
<#list identity as item>
<li>${msg("accountNoticeItem." + item)}</li>
</#list>
</ul></#if>
<p>${msg(["reset_request", "identity_guess"]?seq_contains(about)?then("disownedAdvice", "disownedAdviceOwner"))}</p>
</@layout.emailLayout>
