<#-- Overridden to show the help contact and a real button on this dead end. Follows base/login/error.ftl of Keycloak 26.7.4. -->
<#import "template.ftl" as layout>
<#import "help.ftl" as help>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${kcSanitize(msg("errorTitle"))?no_esc}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
      <#if traceId??>
        <p class="instruction" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
      </#if>
      <#if !skipLink?? && (client.baseUrl)?has_content>
        <p class="sso-actions">
          <a id="backToApplication" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </p>
      </#if>
    </div>
    <@help.notice/>
  </#if>
</@layout.registrationLayout>
