<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
<p><strong>${msg("passwordNoticeSuccess")}</strong></p>
<p>${msg("passwordNoticeWhen", username, when)}<br>
${msg("passwordNoticePath")} ${msg(pathKey)}<#if origin?has_content><br>
${msg("noticeOrigin")} ${origin}</#if><#if browser?has_content><br>
${msg("noticeBrowser")} ${browser}</#if></p>
<#if temporary><p>${msg("passwordNoticeTemporary")}</p></#if>
<@notMe.paragraphs/>
</@layout.emailLayout>
