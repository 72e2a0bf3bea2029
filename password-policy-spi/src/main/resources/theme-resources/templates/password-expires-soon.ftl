<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title "passwordExpiresSoonTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("passwordExpiresSoonTitle")}
  <#elseif section = "form">
    <div data-page="password-expires-soon" data-days-left="${daysLeft}">
      <p class="instruction"><#if daysLeft == "0">${msg("passwordExpiresSoonToday")}<#elseif lastDay>${msg("passwordExpiresSoonLastDay")}<#elseif daysLeft == "1">${msg("passwordExpiresSoonOneDay")}<#else>${msg("passwordExpiresSoonText", daysLeft)}</#if>
        <#if until?has_content><span data-fact="until">${msg("passwordReminderUntil", until)}</span></#if>
        ${msg("passwordExpiresSoonAdvice")}</p>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="change-now" name="choice" label="passwordExpiresSoonNow" value="now"/>
          <@buttons.button id="later" name="choice" label="passwordExpiresSoonLater" type="secondary" value="later"/>
        </@buttons.actionGroup>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
