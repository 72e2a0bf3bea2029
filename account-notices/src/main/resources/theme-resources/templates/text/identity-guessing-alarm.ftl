<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("guessAlarmText." + about, username)}

${msg("guessCount." + period, count)}
${msg("guessLast")} ${when}
<#if origin?has_content>
${msg("noticeOrigin")} ${origin}
</#if>
<#if browser?has_content>
${msg("noticeBrowser")} ${browser}
</#if>

${msg("guessAlarmAdvice")}
</@layout.emailLayout>
