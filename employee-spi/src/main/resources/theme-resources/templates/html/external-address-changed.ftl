<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("externalAddressGreeting", (user.firstName)!username)}</p>
  <p>${msg(bodyKey, username, changedAt)}</p>
  <#if masked?has_content><p>${msg("externalAddressNow")}<br><strong>${masked}</strong></p></#if>
  <p>${msg("externalAddressNotYou")}</p>
</@layout.emailLayout>
