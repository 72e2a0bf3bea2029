<#-- A dead end: from here only Lupa Password leads on. The help contact comes from the theme, if it configures one. -->
<#import "template.ftl" as layout>
<#import "sso-page.ftl" as pages>
<@pages.title "temporaryPasswordExpiredTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("temporaryPasswordExpiredTitle")}
  <#elseif section = "form">
    <div data-page="temporary-password-expired">
      <p class="instruction">${msg("temporaryPasswordExpiredText")}</p>
      <#if resetUrl?has_content>
        <p class="instruction">${msg("temporaryPasswordExpiredAdvice")}</p>
        <p class="sso-actions">
          <a id="forgot-password" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${resetUrl}">${msg("temporaryPasswordExpiredReset")}</a>
        </p>
      </#if>
      <#assign contact=(properties.helpContact!"")?trim address=(properties.helpContactUrl!"")?trim>
      <#if !contact?has_content><#assign contact=msg("passwordHelpContact")></#if>
      <div class="sso-help" id="sso-help">
        <p><strong>${msg("passwordHelpHeading")}</strong>
          <#if address?matches("(?i)(mailto:|tel:|https:).+")><a href="${address}">${contact}</a><#else><span>${contact}</span></#if></p>
      </div>
    </div>
  </#if>
</@layout.registrationLayout>
