<#-- SMTP did not take the new password, or a directory did not: the same button may be pressed again. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title reason + "Title"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(reason + "Title")}
  <#elseif section = "form">
    <div data-page="reset-failed">
      <p class="instruction">${msg(reason + "Text")}</p>
      <p class="instruction">${msg(reason + "Advice")}</p>
      <form id="reset-failed-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="retry" name="choice" label="resetRetry" value="retry"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
