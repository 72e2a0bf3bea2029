<#-- Step 2 of Lupa Password: what was typed stays in the form, on this page only (Keycloak answers with no-store). -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "captcha.ftl" as captchas>
<#import "sso-page.ftl" as pages>
<@pages.title "resetIdentityPageTitle"/>
<@layout.registrationLayout displayMessage=!pages.failed(); section>
  <#if section = "header">
    ${msg("resetTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/reset/reset.css">
    <div data-page="identity-check">
      <@pages.errors ["nik", "birthPlace", "birthDay", "birthMonth", "birthYear", ["captcha", "captcha-box"]]/>
      <@pages.steps number=2 of=4/>
      <#-- The name as it was typed, whether or not there is such an account. -->
      <form id="username-form" class="sso-typed" action="${url.loginAction}" method="post">
        <p>${msg("resetConfirmUsername")}: <strong data-fact="username">${username}</strong></p>
        <button class="${properties.kcButtonSecondaryClass!}" type="submit" id="change-username" name="choice" value="username" aria-label="${msg("resetChangeUsernameLabel")}">${msg("resetChangeUsername")}</button>
      </form>
      <p class="instruction">${msg("resetIdentityIntro")}</p>
      <form id="identity-check-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
        <@pages.input name="nik" label=msg("resetNik") value=typed.nik autofocus=!pages.failed() hint=msg("resetNikHint") inputmode="numeric" spellcheck="false">
          <span class="sso-hint__count" id="nik-count" data-text="${msg("resetNikCount", "%")}"></span>
        </@pages.input>
        <@pages.input name="birthPlace" label=msg("resetBirthPlace") value=typed.birthPlace autocapitalize="words" spellcheck="false"/>
        <@pages.date id="birthDate" label=msg("resetBirthDate") hint=msg("resetBirthDateHint") parts=[
          ["birthDay", msg("resetBirthDay"), typed.birthDay, "2"],
          ["birthMonth", msg("resetBirthMonth"), typed.birthMonth, "2"],
          ["birthYear", msg("resetBirthYear"), typed.birthYear, "4"]]/>
        <@captchas.box/>
        <@buttons.actionGroup>
          <@buttons.button id="kc-submit" name="continue" label="resetContinue"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
    <script type="module" src="${url.resourcesPath}/reset/nik.js"></script>
  </#if>
</@layout.registrationLayout>
