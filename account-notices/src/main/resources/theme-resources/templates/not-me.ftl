<#-- Behind the link “Bukan saya” of a notice. Opening it changes nothing; only its button acts. It tells nothing of the account. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#assign question={"identity_guess": "notMeTextGuess", "identity_change": "notMeTextIdentity", "second_factor": "notMeTextFactor", "work_address": "notMeTextWork"}[about]!"notMeText">
<#import "sso-page.ftl" as pages>
<@pages.title "notMeTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("notMeTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/notice/notice.css">
    <div data-page="not-me">
      <p class="instruction">${msg(question)}</p>
      <p class="instruction">${msg("notMeEffects")}</p>
      <ul class="sso-effects">
        <#if about == "password_change"><li>${msg("notMeEffectPassword")}</li></#if>
        <#if about == "second_factor"><li>${msg("notMeEffectFactor")}</li><li>${msg("notMeEffectPassword.factor")}</li></#if>
        <#if about != "identity_guess" && about != "identity_change"><li>${msg("notMeEffectSessions")}</li></#if>
        <li>${msg((about == "password_change" || about == "address_change")?then("notMeEffectPending", "notMeEffectLinks"))}</li>
        <li>${msg("notMeEffectTold")}</li>
        <li>${msg((about == "password_change" || about == "second_factor")?then("notMeNoLock", "notMeNoEffect"))}</li>
      </ul>
      <form id="not-me-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <input type="hidden" name="token" value="${link}">
        <input type="hidden" name="submission" value="${submission}">
        <@buttons.actionGroup>
          <@buttons.button id="not-me" name="choice" label="notMe" value="not-me"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
