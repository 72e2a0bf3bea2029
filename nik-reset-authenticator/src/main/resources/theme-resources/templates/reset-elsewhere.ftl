<#-- The password is in a directory that Keycloak only reads. The mailbox of the link is proven. -->
<#import "template.ftl" as layout>
<#import "sso-page.ftl" as pages>
<@pages.title "resetElsewhereTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetElsewhereTitle")}
  <#elseif section = "form">
    <div data-page="reset-elsewhere">
      <p class="instruction">${msg("resetElsewhereText")}</p>
      <p class="instruction">${msg(passwordPage?has_content?then("resetElsewherePage", "resetElsewhereHelp"))}</p>
      <#if passwordPage?has_content>
        <p class="sso-actions">
          <a id="password-page" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${passwordPage}" rel="noreferrer">${msg("resetElsewhereOpen")}</a>
        </p>
      </#if>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
