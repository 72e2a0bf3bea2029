<#-- Overridden because the page of keycloak.v2 of Keycloak 26.7.4 is called “Sign in” in Lupa Password, too, says nothing of the
     lock after wrong codes, and offers several apps as boxes that neither the keyboard nor a browser without JavaScript can
     choose. resetOtp comes from nik-reset-authenticator; without it, this is the page of the sign-in. Same ids and names as
     keycloak.v2/login/login-otp.ftl. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#assign ours=resetOtp??>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
  <#if section = "header">
    ${msg(ours?then("resetOtpTitle", "doLogIn"))}
  <#elseif section = "form">
    <p class="instruction">${msg("otpIntro")}</p>
    <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="sso-apps">
          <legend class="${properties.kcFormLabelTextClass!}">${msg("otp-display-name")}</legend>
          <#list otpLogin.userOtpCredentials as app>
            <label for="kc-otp-credential-${app?index}">
              <input type="radio" id="kc-otp-credential-${app?index}" name="selectedCredentialId" value="${app.id}"<#if app.id == otpLogin.selectedCredentialId!""> checked</#if>>
              <span>${(app.userLabel!"")?has_content?then(app.userLabel!"", msg("otp-display-name"))}</span>
            </label>
          </#list>
        </fieldset>
      <#else>
        <input id="selectedCredentialId" type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!""}">
      </#if>
      <#-- Keycloak has one answer for a wrong code and for any code while the sign-in is locked, and so has this page. Lupa
           Password counts codes for itself and says when its limit is reached. -->
      <#assign wrong=messagesPerField.get("totp")>
      <#if !ours && wrong?has_content && wrong != msg("missingTotpMessage")><#assign wrong=wrong + "\n" + msg("otpWrongAdvice")></#if>
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" error=wrong autofocus=true/>
      <@buttons.actionGroup>
        <@buttons.button id="kc-login" name="login" label=ours?then("resetContinue", "doLogIn")/>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
