<#-- After “Bukan saya”: to a request of Lupa Password, to a change of the account, or to guesses at identity data. -->
<#import "template.ftl" as layout>
<#assign what=(disowned == "reset_request")?then("request", (disowned == "identity_guess")?then("guess", "account"))>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("notMeDoneTitle." + what)}
  <#elseif section = "form">
    <div data-page="not-me-done">
      <p class="instruction">${msg("notMeDoneText." + what)}</p>
      <p class="instruction">${msg("notMeDoneAdvice." + what)}</p>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
