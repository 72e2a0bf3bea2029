<#-- A link “Bukan saya” that leads nowhere: why, and whom to ask. -->
<#import "template.ftl" as layout>
<#import "sso-page.ftl" as pages>
<@pages.title "notMeInvalidPageTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("notMeInvalidTitle")}
  <#elseif section = "form">
    <div data-page="link-invalid" data-reason="${reason}">
      <p class="instruction">${msg("notMeReason." + reason)}</p>
      <p class="instruction">${msg("notMeInvalidAdvice")}</p>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
