<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
<p><strong>${msg("guessNoticeText", username)}</strong></p>
<p>${msg("guessCount." + period, count)}<br>
${msg("guessLast")} ${when}<#if origin?has_content><br>
${msg("noticeOrigin")} ${origin}</#if><#if browser?has_content><br>
${msg("noticeBrowser")} ${browser}</#if></p>
<p>${msg("guessNoticeUnchanged")}</p>
<p>${msg("guessNoticeSilent")}</p>
<@notMe.paragraphs/>
<p>${msg("guessNoticeOnce")}</p>
</@layout.emailLayout>
