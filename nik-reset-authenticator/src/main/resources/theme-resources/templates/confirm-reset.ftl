<#-- Behind the mailed link. Opening it changes nothing; only its buttons act. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title "resetConfirmTitle"/>
<@layout.registrationLayout displayMessage=!pages.failed(); section>
  <#if section = "header">
    ${msg("resetConfirmTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/reset/reset.css">
    <div data-page="confirm-reset">
      <@pages.errors/>
      <p class="instruction">${msg("resetConfirmText")}</p>
      <dl class="sso-facts">
        <div><dt>${msg("resetConfirmUsername")}</dt><dd data-fact="username">${username}</dd></div>
        <div><dt>${msg("resetConfirmWhen")}</dt><dd data-fact="when">${when}</dd></div>
        <div><dt>${msg("resetConfirmOrigin")}</dt><dd data-fact="origin">${origin}</dd></div>
        <div><dt>${msg("resetConfirmBrowser")}</dt><dd data-fact="browser"><#if browser?has_content>${browser}<#else>${msg("resetConfirmBrowserUnknown")}</#if></dd></div>
        <div><dt>${msg("resetConfirmUntil")}</dt><dd>${until}</dd></div>
      </dl>
      <p class="instruction">${msg("resetNotMeHint")}</p>
      <form id="confirm-reset-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button id="confirm" name="choice" label="resetConfirm" value="confirm"/>
          <@buttons.button id="not-me" name="choice" label="resetNotMe" type="secondary" value="not-me"/>
        </@buttons.actionGroup>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
