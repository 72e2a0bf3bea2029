<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
${msg("guessNoticeText", username)}

${msg("guessCount." + period, count)}
${msg("guessLast")} ${when}
<#if origin?has_content>
${msg("noticeOrigin")} ${origin}
</#if>
<#if browser?has_content>
${msg("noticeBrowser")} ${browser}
</#if>

${msg("guessNoticeUnchanged")}

${msg("guessNoticeSilent")}

<@notMe.paragraphs/>

${msg("guessNoticeOnce")}
</@layout.emailLayout>
