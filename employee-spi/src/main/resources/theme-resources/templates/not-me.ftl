<#-- Behind the link “Bukan saya” of a notice. Opening it changes nothing; only its button acts. It tells nothing of the account. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("notMeTitle")}
  <#elseif section = "form">
    <div data-page="not-me">
      <p class="instruction">${msg("notMeText")}</p>
      <ul class="instruction">
        <li>${msg("notMeEffectSessions")}</li>
        <li>${msg("notMeEffectPending")}</li>
        <li>${msg("notMeEffectTold")}</li>
      </ul>
      <p class="instruction">${msg("notMeNoEffect")}</p>
      <form id="not-me-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <input type="hidden" name="token" value="${link}">
        <@buttons.actionGroup>
          <@buttons.button id="not-me" name="choice" label="notMe" value="not-me"/>
        </@buttons.actionGroup>
      </form>
      <p class="instruction">${msg("notMeElse")}</p>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
