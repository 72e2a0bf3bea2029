<#-- Asks whether Lupa Password would work. The help contact comes from the theme, if it configures one. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title "recoveryCheckupTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("recoveryCheckupTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/employee/checkup.css">
    <div data-page="recovery-checkup">
      <#if test?has_content>
        <div class="${properties.kcAlertClass!} <#if test == "sent">pf-m-success<#else>pf-m-warning</#if>" role="status" data-test-mail="${test}">
          <div class="${properties.kcAlertIconClass!}"><span class="<#if test == "sent">${properties.kcFeedbackSuccessIcon!}<#else>${properties.kcFeedbackWarningIcon!}</#if>" aria-hidden="true"></span></div>
          <span class="${properties.kcAlertTitleClass!}">${(test == "sent")?then(msg("recoveryCheckupSent", maskedAddress), (test == "unavailable")?then(msg("recoveryCheckupUnavailable"), msg("recoveryCheckupTooSoon")))}</span>
        </div>
      </#if>
      <p class="instruction">${msg("recoveryCheckupText")}</p>
      <dl class="sso-checkup">
        <div data-fact="address" data-on-file="${maskedAddress?has_content?c}"><dt>${msg("recoveryCheckupAddress")}</dt>
          <dd>${maskedAddress?has_content?then(maskedAddress, msg("recoveryCheckupAddressMissing"))}</dd></div>
        <div data-fact="identity" data-on-file="${(identity == "on_file")?c}"><dt>${msg("recoveryCheckupIdentity")}</dt>
          <dd>${msg("recoveryCheckupIdentity." + identity)}</dd></div>
      </dl>
      <p class="instruction"><#if maskedAddress?has_content>${msg((test == "sent")?then("recoveryCheckupAgain", "recoveryCheckupQuestion"))} </#if>${msg("recoveryCheckupCorrection")}</p>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="continue" name="choice" label="recoveryCheckupContinue" value="continue"/>
          <#if maskedAddress?has_content>
            <@buttons.button id="send-test" name="choice" label="recoveryCheckupTest" type="secondary" value="test"/>
          </#if>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
