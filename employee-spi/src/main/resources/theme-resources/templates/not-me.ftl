<#-- Behind the link “Bukan saya” of a notice. Opening it changes nothing; only its button acts. It tells nothing of the account. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#assign isGuess=(about == "identity_guess")>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("notMeTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/notice/notice.css">
    <div data-page="not-me">
      <p class="instruction">${msg(isGuess?then("notMeTextGuess", "notMeText"))}</p>
      <p class="instruction">${msg("notMeEffects")}</p>
      <ul class="sso-effects">
        <#if isGuess>
          <li>${msg("notMeEffectLinks")}</li>
        <#else>
          <li>${msg("notMeEffectSessions")}</li>
          <li>${msg("notMeEffectPending")}</li>
        </#if>
        <li>${msg("notMeEffectTold")}</li>
        <li>${msg("notMeNoEffect")}</li>
      </ul>
      <form id="not-me-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <input type="hidden" name="token" value="${link}">
        <@buttons.actionGroup>
          <@buttons.button id="not-me" name="choice" label="notMe" value="not-me"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
