<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetNotMeTitle")}
  <#elseif section = "form">
    <div data-page="not-me-done">
      <p class="instruction">${msg("resetNotMeText")}</p>
      <p class="instruction">${msg("resetNotMeAdvice")}</p>
      <#include "reset-help.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
