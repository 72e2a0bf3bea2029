<#-- A title of its own for each of Keycloak’s pages: template.ftl of Keycloak 26.7.4 has “Sign in to …” on all of them. It takes the
     title from a variable of the page, which a global variable hides; footer.ftl, which every page imports, runs this file before
     the page begins. Keys are those of the pages’ headings. Pages of our own set theirs afterwards (sso-page.ftl). -->
<#import "said.ftl" as saying>
<#assign headings={
  "delete-account-confirm": "deleteAccountConfirm",
  "frontchannel-logout": "frontchannel-logout.title",
  "idp-review-user-profile": "loginIdpReviewProfileTitle",
  "login": "doLogIn",
  "login-config-totp": "loginTotpTitle",
  "login-idp-link-confirm": "confirmLinkIdpTitle",
  "login-oauth2-device-verify-user-code": "oauth2DeviceVerificationTitle",
  "login-otp": (resetOtp??)?then("resetOtpTitle", "loginOtpOneTime"),
  "login-page-expired": "pageExpiredTitle",
  "login-password": "password",
  "login-recovery-authn-code-config": "recovery-code-config-header",
  "login-recovery-authn-code-input": "auth-recovery-code-header",
  "login-reset-otp": "loginOtpOneTime",
  "login-reset-password": "emailForgotTitle",
  "login-update-password": "updatePasswordTitle",
  "login-update-profile": "loginProfileTitle",
  "login-username": "doLogIn",
  "login-verify-email": "emailVerifyTitle",
  "logout-confirm": "logoutConfirmTitle",
  "select-authenticator": "loginChooseAuthenticator",
  "terms": "termsTitle",
  "update-email": "updateEmailTitle",
  "webauthn-authenticate": "webauthn-login-title",
  "webauthn-error": "webauthn-error-title",
  "webauthn-register": "webauthn-registration-title"
}>
<#function heading>
  <#local id=pageId!"">
  <#if id == "error"><#return ((statusCode!0) == 404)?then(msg("pageNotFound"), msg("errorTitle"))></#if>
  <#if id == "info"><#return (messageHeader??)?then(msg(messageHeader!""), (message.summary)!"")></#if>
  <#return (headings[id]??)?then(msg(headings[id]!""), "")>
</#function>
<#assign text=heading()?replace("<[^>]*>", "", "r")?trim>
<#if text?has_content>
  <#-- Dead ends say in their heading that something is wrong. -->
  <#assign refused=((message.type)!"") == "error" && !["error", "info", "login-page-expired"]?seq_contains(pageId)>
  <#global title=refused?then(msg("titleError") + " ", "") + text + " – " + (realm.displayName)!"SSO">
</#if>
