<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("guardNoticeText." + guard, name, when, msg("guardNoticeBy." + byKey, by))}
<#list items as item>
- ${msg("accountNoticeItem." + item)}
</#list>
<#list lines as line>
- ${line}
</#list>
<#if origin?has_content>

${msg("noticeOrigin")} ${origin}
</#if>

${msg("guardNoticeAdvice." + advice)}
</@layout.emailLayout>
