<#-- After “Bukan saya”: to a request of Lupa Password, or to a change of the account. -->
<#import "template.ftl" as layout>
<#assign what=(disowned == "reset_request")?then("request", "account")>
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
