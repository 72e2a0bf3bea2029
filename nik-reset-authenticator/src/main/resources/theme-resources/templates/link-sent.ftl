<#-- The same for everybody: whether a mail goes out is decided later. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title "resetSentTitle"/>
<@layout.registrationLayout displayMessage=!pages.failed(); section>
  <#if section = "header">
    ${msg("resetSentTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/reset/reset.css">
    <div data-page="link-sent">
      <@pages.errors ["resetCode"]/>
      <@pages.steps number=4 of=4/>
      <p class="instruction">${msg("resetSentText")}</p>
      <dl class="sso-facts">
        <div><dt>${msg("resetSentTyped")}</dt><dd data-fact="typed">${typed}</dd></div>
        <div><dt>${msg("resetSentSender")}</dt><dd><#if senderName?has_content>${senderName} – </#if>${sender}</dd></div>
        <div><dt>${msg("resetSentSubject")}</dt><dd>${msg("resetSentSubjectIs")}</dd></div>
        <div><dt>${msg("resetSentValid")}</dt><dd>${msg("resetSentMinutes", linkMinutes)}</dd></div>
      </dl>
      <p class="instruction">${msg("resetSentSpam")} ${msg("resetSentClose")}</p>
      <#include "reset-code.ftl">
      <form id="link-sent-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <button class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" type="submit" id="resend" name="choice" value="resend"
                  data-wait="${resendSeconds?c}" data-wait-text="${msg("resetResendIn", "%")}">${msg("resetResend")}</button>
          <@buttons.button id="change-address" name="choice" label="resetChangeAddress" type="secondary" value="change"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
    <script type="module" src="${url.resourcesPath}/reset/link-sent.js"></script>
  </#if>
</@layout.registrationLayout>
