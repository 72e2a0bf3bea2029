<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("disownedText." + about, username, disowned)}

${msg("disownedWhen")} ${when}
<#if origin?has_content>
${msg("noticeOrigin")} ${origin}
</#if>
<#if browser?has_content>
${msg("noticeBrowser")} ${browser}
</#if>

${msg("disownedAdvice." + (about == "reset_request")?then("request", (about == "identity_guess")?then("guess", "account")))}
</@layout.emailLayout>
