<#import "template.ftl" as layout>
<#import "not-me-link.ftl" as notMe>
<@layout.emailLayout>
  <p>${msg("noticeGreeting", (user.firstName)!username)}</p>
  <p>${msg(bodyKey, username, when)}</p>
  <#if masked?has_content><p>${msg("externalAddressNow")}<br><strong>${masked}</strong></p></#if>
  <@notMe.paragraphs/>
</@layout.emailLayout>
