<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("guessAlarmText." + about, username)}</p>
<p>${msg("guessCount." + period, count)}<br>
${msg("guessLast")} ${when}<#if origin?has_content><br>
${msg("noticeOrigin")} ${origin}</#if><#if browser?has_content><br>
${msg("noticeBrowser")} ${browser}</#if></p>
<p>${msg("guessAlarmAdvice")}</p>
</@layout.emailLayout>
