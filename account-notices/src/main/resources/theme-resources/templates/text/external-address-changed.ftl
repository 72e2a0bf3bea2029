<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
${msg(bodyKey, username, when)}
<#if masked?has_content>

${msg("externalAddressNow")}
${masked}
</#if>
<#if identity?has_content>

${msg("externalAddressIdentity")}
<#list identity as item>
- ${msg("accountNoticeItem." + item)}
</#list>
</#if>

<@notMe.paragraphs/>
</@layout.emailLayout>
