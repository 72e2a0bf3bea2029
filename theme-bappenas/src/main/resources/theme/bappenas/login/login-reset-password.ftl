<#-- Overridden to begin Lupa Password with what the employee has to have at hand. resetStart and reset-start.ftl come from
     nik-reset-authenticator; without it, this is Keycloak’s page. Follows keycloak.v2/login/login-reset-password.ftl of
     Keycloak 26.7.4: same ids and names. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#assign ours=resetStart?? wrong=messagesPerField.existsError("username")>
<@layout.registrationLayout displayInfo=!ours displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("emailForgotTitle")}
  <#elseif section = "form">
    <#if ours><#include "reset-start.ftl"></#if>
    <form id="kc-reset-password-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
      <#assign label=msg(realm.loginWithEmailAllowed?then(realm.registrationEmailAsUsername?then("email", "usernameOrEmail"), "username"))>
      <@field.input name="username" label=label value=auth.attemptedUsername!"" autocomplete="username" autofocus=!(ours && wrong)/>
      <@buttons.actionGroup>
        <@buttons.button id="kc-form-buttons" label=ours?then("resetContinue", "doSubmit")/>
        <@buttons.buttonLink href=url.loginUrl label="backToLogin"/>
      </@buttons.actionGroup>
    </form>
  <#elseif section = "info">
    <span class="${properties.kcLoginMainFooterHelperText!}">${msg(realm.duplicateEmailsAllowed?then("emailInstructionUsername", "emailInstruction"))}</span>
  </#if>
</@layout.registrationLayout>
