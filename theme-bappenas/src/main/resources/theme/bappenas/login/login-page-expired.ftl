<#-- Overridden to offer its two ways on as buttons that say what they do. Follows base/login/login-page-expired.ftl of Keycloak 26.7.4. -->
<#import "template.ftl" as layout>
<#import "help.ftl" as help>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p id="instruction1" class="instruction">${msg("pageExpiredIntro")}</p>
    <p class="sso-actions">
      <a id="loginRestartLink" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
      <a id="loginContinueLink" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
    </p>
    <@help.notice/>
  </#if>
</@layout.registrationLayout>
