<#-- Step 2 of Lupa Password: what was typed stays in the form, on this page only (Keycloak answers with no-store). -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "captcha.ftl" as captchas>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('nik','birthPlace','birthDate','captcha'); section>
  <#if section = "header">
    ${msg("resetTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/reset/reset.css">
    <div data-page="identity-check">
      <p class="instruction">${msg("resetIdentityIntro")}</p>
      <form id="identity-check-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
        <@field.input name="nik" label=msg("resetNik") value=typed.nik autofocus=true/>
        <@field.input name="birthPlace" label=msg("resetBirthPlace") value=typed.birthPlace/>
        <#assign dateError=messagesPerField.get("birthDate")>
        <@field.group name="birthDate" label=msg("resetBirthDate") error=dateError>
          <span class="${properties.kcInputClass}<#if dateError?has_content> ${properties.kcError}</#if>">
            <#-- A date field cannot hold what is no date: then it is a text field again, so that what was typed stays. -->
            <#assign isDate=!typed.birthDate?has_content || typed.birthDate?matches("\\d{4}-\\d{2}-\\d{2}")>
            <input id="birthDate" name="birthDate" value="${typed.birthDate}" type="${isDate?then('date', 'text')}" autocomplete="off"
                   placeholder="${msg("resetBirthDateHint")}" aria-describedby="input-error-container-birthDate" aria-invalid="${dateError?has_content?c}">
          </span>
        </@field.group>
        <@captchas.box/>
        <@buttons.actionGroup>
          <@buttons.button id="kc-submit" name="continue" label="resetContinue"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
