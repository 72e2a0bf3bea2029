<#-- SMTP did not take the new password, or a directory did not: the same button may be pressed again. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<#assign words={
  "resetMailUnknown": {"title": "resetMailUnknownTitle", "text": "resetMailUnknownText", "advice": "resetMailUnknownAdvice"},
  "resetMailboxRefused": {"title": "resetMailboxRefusedTitle", "text": "resetMailboxRefusedText", "advice": "resetMailboxRefusedAdvice"},
  "resetFailed": {"title": "resetFailedTitle", "text": "resetFailedText", "advice": "resetFailedAdvice"},
  "resetDirectoryDown": {"title": "resetDirectoryDownTitle", "text": "resetDirectoryDownText", "advice": "resetDirectoryDownAdvice"},
  "resetDirectoryRefused": {"title": "resetDirectoryRefusedTitle", "text": "resetDirectoryRefusedText", "advice": "resetDirectoryRefusedAdvice"}
}[reason]>
<@pages.title words.title/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(words.title)}
  <#elseif section = "form">
    <div data-page="reset-failed">
      <p class="instruction">${msg(words.text)}</p>
      <p class="instruction">${msg(words.advice)}</p>
      <#if until?has_content>
        <p class="instruction" id="link-until">${msg("resetFailedLinkUntil", until)}</p>
      </#if>
      <form id="reset-failed-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="retry" name="choice" label="resetRetry" value="retry"/>
        </@buttons.actionGroup>
      </form>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
