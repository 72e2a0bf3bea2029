<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("changePasswordTitle")}
  <#elseif section = "form">
    <div data-page="password-changed">
      <div class="${properties.kcAlertClass!} pf-m-success" role="status" data-notice="password-changed">
        <div class="${properties.kcAlertIconClass!}"><span class="${properties.kcFeedbackSuccessIcon!}" aria-hidden="true"></span></div>
        <span class="${properties.kcAlertTitleClass!}">${msg("passwordChangedNotice")}</span>
      </div>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="continue" name="continue" label="passwordChangedContinue" autofocus="autofocus"/>
        </@buttons.actionGroup>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
