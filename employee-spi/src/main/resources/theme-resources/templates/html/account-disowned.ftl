<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("disownedText." + about, username, disowned)}</p>
<p>${msg("disownedWhen")} ${when}<#if origin?has_content><br>
${msg("noticeOrigin")} ${origin}</#if><#if browser?has_content><br>
${msg("noticeBrowser")} ${browser}</#if></p>
<p>${msg("disownedAdvice." + (about == "reset_request")?then("request", (about == "identity_guess")?then("guess", "account")))}</p>
</@layout.emailLayout>
