<#-- Step 3 of Lupa Password. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "captcha.ftl" as captchas>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('externalEmail','captcha'); section>
  <#if section = "header">
    ${msg("resetTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/reset/reset.css">
    <div data-page="external-mailbox">
      <p class="instruction">${msg("resetMailboxIntro")}</p>
      <form id="external-mailbox-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
        <@field.input name="externalEmail" label=msg("resetAddress") value=typed autocomplete="email" autofocus=true/>
        <@captchas.box/>
        <@buttons.actionGroup>
          <@buttons.button id="kc-submit" name="continue" label="resetSend"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
