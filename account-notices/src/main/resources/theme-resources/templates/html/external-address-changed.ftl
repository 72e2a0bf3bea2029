<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg(bodyKey, username, when)}</p>
  <#if masked?has_content><p>${msg("externalAddressNow")}<br><strong>${masked}</strong></p></#if>
  <#if identity?has_content><p>${msg("externalAddressIdentity")}</p>
  <ul>
  <#list identity as item>
  <li>${msg("accountNoticeItem." + item)}</li>
  </#list>
  </ul></#if>
  <@notMe.paragraphs/>
</@layout.emailLayout>
