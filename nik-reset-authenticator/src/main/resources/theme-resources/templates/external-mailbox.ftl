<#-- Step 3 of Lupa Password. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "captcha.ftl" as captchas>
<#import "sso-page.ftl" as pages>
<@pages.title "resetMailboxPageTitle"/>
<@layout.registrationLayout displayMessage=!pages.failed(); section>
  <#if section = "header">
    ${msg("resetTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/reset/reset.css">
    <div data-page="external-mailbox">
      <@pages.errors ["externalEmail", ["captcha", "captcha-box"]]/>
      <@pages.steps number=3 of=4/>
      <p class="instruction">${msg("resetMailboxIntro")}</p>
      <form id="external-mailbox-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
        <@pages.input name="externalEmail" label=msg("resetAddress") value=typed autocomplete="email" autofocus=!pages.failed() inputmode="email" autocapitalize="none" spellcheck="false"/>
        <@captchas.box/>
        <@buttons.actionGroup>
          <@buttons.button id="kc-submit" name="continue" label="resetSend"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
