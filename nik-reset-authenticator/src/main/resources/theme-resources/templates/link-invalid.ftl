<#-- A dead end with a way out: a new link. -->
<#import "template.ftl" as layout>
<#import "sso-page.ftl" as pages>
<@pages.title "resetLinkInvalidTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetLinkInvalidTitle")}
  <#elseif section = "form">
    <div data-page="link-invalid" data-reason="${reason?keep_after_last(".")}">
      <p class="instruction">${msg(reason)}</p>
      <p class="sso-actions">
        <a id="restart" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${restartUrl}">${msg("resetStartAgain")}</a>
      </p>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
