<#-- Nobody is signed in here: the way on is the application’s own sign-in. -->
<#import "template.ftl" as layout>
<#import "sso-page.ftl" as pages>
<@pages.title "resetDonePageTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetDoneTitle")}
  <#elseif section = "form">
    <div data-page="reset-done" data-outcome="${outcome}">
      <div class="${properties.kcAlertClass!} pf-m-success" role="status">
        <div class="${properties.kcAlertIconClass!}"><span class="${properties.kcFeedbackSuccessIcon!}" aria-hidden="true"></span></div>
        <span class="${properties.kcAlertTitleClass!}">${msg((outcome == "set-password")?then("resetDoneChosen", "resetDoneMailed"))}</span>
      </div>
      <#if outcome != "set-password">
        <#if until?has_content><p class="instruction" data-fact="until">${msg("resetDoneUntil", until)}</p></#if>
        <p class="instruction">${msg("resetDoneSmartOffice")} ${msg("resetDoneOwn")}</p>
        <p class="instruction">${msg("resetDoneSpam")}</p>
      </#if>
      <p class="instruction">${msg("resetDoneSessions")}</p>
      <#if applicationUrl?has_content>
        <p class="sso-actions">
          <a id="application" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${applicationUrl}">${msg("resetDoneApplication", advancedMsg(applicationName))}</a>
        </p>
      </#if>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
