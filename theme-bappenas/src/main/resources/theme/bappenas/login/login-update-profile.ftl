<#-- Overridden because base/login/login-update-profile.ftl of Keycloak 26.7.4 shows what only officers change as a form: an introduction
     says so here, and the sheet shows it as text. Same ids and names. -->
<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "buttons.ftl" as buttons>
<#import "help.ftl" as help>
<#assign editable=profile.attributes?filter(attribute -> !attribute.readOnly && attribute.name != "locale")>
<#assign isFixed=profile.attributes?filter(attribute -> attribute.readOnly)?has_content>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=editable?has_content; section>
  <#if section = "header">
    ${msg("loginProfileTitle")}
  <#elseif section = "form">
    <#if isFixed><p class="instruction">${msg(editable?has_content?then("profileSomeFixed", "profileAllFixed"))}</p></#if>
    <form id="kc-update-profile-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@userProfileCommons.userProfileFormFields/>
      <@buttons.actionGroup>
        <@buttons.button label=editable?has_content?then("doSubmit", "doContinue")/>
        <#if isAppInitiatedAction??>
          <button class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
        </#if>
      </@buttons.actionGroup>
    </form>
    <#if isFixed><@help.notice/></#if>
  </#if>
</@layout.registrationLayout>
