<#-- A dead end: from here only a new sign-in leads on. The help contact comes from the theme, if it configures one. -->
<#import "template.ftl" as layout>
<#import "sso-page.ftl" as pages>
<@pages.title "signInOutdatedTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("signInOutdatedTitle")}
  <#elseif section = "form">
    <div data-page="sign-in-outdated">
      <p class="instruction">${msg("signInOutdatedText")}</p>
      <p class="sso-actions">
        <a id="sign-in-again" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${url.loginRestartFlowUrl}">${msg("signInOutdatedAgain")}</a>
      </p>
      <p class="instruction">${msg("signInOutdatedAdvice")}</p>
      <#assign contact=(properties.helpContact!"")?trim address=(properties.helpContactUrl!"")?trim>
      <#if !contact?has_content><#assign contact=msg("passwordHelpContact")></#if>
      <div class="sso-help" id="sso-help">
        <p><strong>${msg("passwordHelpHeading")}</strong>
          <#if address?matches("(?i)(mailto:|tel:|https:).+")><a href="${address}">${contact}</a><#else><span>${contact}</span></#if></p>
      </div>
    </div>
  </#if>
</@layout.registrationLayout>
