<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title "passwordChangedPageTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("changePasswordTitle")}
  <#elseif section = "form">
    <div data-page="password-changed">
      <div class="${properties.kcAlertClass!} pf-m-success" role="status" data-notice="password-changed">
        <div class="${properties.kcAlertIconClass!}"><span class="${properties.kcFeedbackSuccessIcon!}" aria-hidden="true"></span></div>
        <span class="${properties.kcAlertTitleClass!}">${msg("passwordChangedNotice")}</span>
      </div>
      <#if until?has_content><p class="instruction" data-fact="until">${msg("passwordChangedUntil", until)}</p></#if>
      <p class="instruction" data-fact="devices">${msg("passwordChangedDevices." + othersSignedOut?c)}</p>
      <#if hasOuterBlank><p class="instruction" data-fact="outer-blank">${msg("passwordChangedOuterBlank")}</p></#if>
      <p class="instruction" data-fact="application">${msg("passwordChangedNext", advancedMsg(application))}</p>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="continue" name="continue" label="passwordChangedContinue" autofocus="autofocus"/>
        </@buttons.actionGroup>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
