<#-- Overridden because keycloak.v2 of Keycloak 26.7.4 says “Warning alert” in every language, goes from h1 to h4, has a confirmation
     box of 13 px, dates the file in English, and can be left without JavaScript by no one. Same ids and names; the box is required, which
     needs no script. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("recovery-code-config-header")}
  <#elseif section = "form">
    <div class="${properties.kcAlertClass!} pf-m-warning">
      <div class="${properties.kcAlertIconClass!}"><span class="${properties.kcFeedbackWarningIcon!}" aria-hidden="true"></span></div>
      <p class="${properties.kcAlertTitleClass!}">${msg("recovery-code-config-warning-title")}</p>
      <div class="${properties.kcAlertDescriptionClass!}"><p>${msg("recovery-code-config-warning-message")}</p></div>
    </div>
    <div class="${properties.kcPanelClass!}">
      <ol id="kc-recovery-codes-list" data-before="${msg("recovery-codes-download-file-header")}"
          data-after="${msg("recovery-codes-download-file-description")}" data-date="${msg("recovery-codes-download-file-date")}">
        <#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
          <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
        </#list>
      </ol>
    </div>
    <p class="sso-actions" data-recovery-actions hidden>
      <button id="printRecoveryCodes" class="${properties.kcButtonLinkClass}" type="button"><i class="fas fa-print" aria-hidden="true"></i> ${msg("recovery-codes-print")}</button>
      <button id="downloadRecoveryCodes" class="${properties.kcButtonLinkClass}" type="button"><i class="fas fa-download" aria-hidden="true"></i> ${msg("recovery-codes-download")}</button>
      <button id="copyRecoveryCodes" class="${properties.kcButtonLinkClass}" type="button" data-done="${msg("code-copy-success")}"><i class="fas fa-copy" aria-hidden="true"></i> <span aria-live="polite">${msg("recovery-codes-copy")}</span></button>
    </p>
    <form action="${url.loginAction}" class="${properties.kcFormClass!}" id="kc-recovery-codes-settings-form" method="post">
      <input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
      <input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
      <input type="hidden" id="userLabel" name="userLabel" value="${msg("recovery-codes-label-default")}">
      <label class="${properties.kcCheckboxClass}" for="kcRecoveryCodesConfirmationCheck">
        <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="kcRecoveryCodesConfirmationCheck" required>
        <span class="${properties.kcCheckboxLabelClass}">${msg("recovery-codes-confirmation-message")}</span>
      </label>
      <@passwordCommons.logoutOtherSessions/>
      <@buttons.actionGroup>
        <button class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" type="submit" id="saveRecoveryAuthnCodesBtn">${msg("recovery-codes-action-complete")}</button>
        <#if isAppInitiatedAction??>
          <button class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}" type="submit" id="cancelRecoveryAuthnCodesBtn" name="cancel-aia" value="true" formnovalidate>${msg("recovery-codes-action-cancel")}</button>
        </#if>
      </@buttons.actionGroup>
    </form>
    <script type="module" src="${url.resourcesPath}/js/recovery-codes.js"></script>
  </#if>
</@layout.registrationLayout>
