<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
${msg("passwordNoticeSuccess")}

${msg("passwordNoticeWhen", username, when)}
${msg("passwordNoticePath")} ${msg(pathKey)}
<#if origin?has_content>
${msg("noticeOrigin")} ${origin}
</#if>
<#if browser?has_content>
${msg("noticeBrowser")} ${browser}
</#if>
<#if temporary>

${msg("passwordNoticeTemporary")}
</#if>

<@notMe.paragraphs/>
</@layout.emailLayout>
