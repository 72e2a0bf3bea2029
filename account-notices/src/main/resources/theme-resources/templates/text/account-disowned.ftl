<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "disowned-effects.ftl" as effects>
<@layout.emailLayout>
${msg("disownedText." + about, username, disowned)}

${msg("disownedWhen")} ${when}
<#if origin?has_content>
${msg("noticeOrigin")} ${origin}
</#if>
<#if browser?has_content>
${msg("noticeBrowser")} ${browser}
</#if>

${msg("disownedEffects")}
<@effects.list/>
<#if identity?has_content>

${msg("disownedIdentity")}
<#list identity as item>
- ${msg("accountNoticeItem." + item)}
</#list>
</#if>

${msg(["reset_request", "identity_guess"]?seq_contains(about)?then("disownedAdvice", "disownedAdviceOwner"))}
</@layout.emailLayout>
