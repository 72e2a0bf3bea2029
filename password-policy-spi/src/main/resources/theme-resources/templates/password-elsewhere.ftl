<#-- The password is in a directory that Keycloak only reads. The page leads on, because no form could change it. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title "passwordElsewhereTitle"/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("passwordElsewhereTitle")}
  <#elseif section = "form">
    <div data-page="password-elsewhere">
      <p class="instruction">${msg("passwordElsewhereText")}</p>
      <p class="instruction">${msg(passwordPage?has_content?then("passwordElsewherePage", "passwordElsewhereHelp"))}</p>
      <#if passwordPage?has_content>
        <p class="sso-actions">
          <a id="password-page" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" href="${passwordPage}" rel="noreferrer">${msg("passwordElsewhereOpen")}</a>
        </p>
      </#if>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="continue" name="continue" label="passwordChangedContinue" autofocus="autofocus"/>
        </@buttons.actionGroup>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
