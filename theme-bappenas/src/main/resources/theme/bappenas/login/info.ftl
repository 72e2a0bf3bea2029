<#-- Overridden to show the way on as a button, and the help contact where there is none. Follows base/login/info.ftl of Keycloak 26.7.4. -->
<#import "template.ftl" as layout>
<#import "help.ftl" as help>
<#import "front-door.ftl" as frontDoor>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <#assign target="">
    <#assign targetLabel="backToApplication">
    <#if !skipLink??>
      <#if pageRedirectUri?has_content>
        <#assign target=pageRedirectUri>
      <#elseif actionUri?has_content>
        <#assign target=actionUri>
        <#assign targetLabel="proceedWithAction">
      <#elseif (client.baseUrl)?has_content>
        <#assign target=client.baseUrl>
      </#if>
    </#if>
    <div id="kc-info-message">
      <#-- Without a header of its own the page title already says the message. -->
      <#if messageHeader?? || requiredActions??>
        <p class="instruction">${message.summary}<#if requiredActions??><#list requiredActions>: <b><#items as reqActionItem>${kcSanitize(msg("requiredAction.${reqActionItem}"))?no_esc}<#sep>, </#items></b></#list></#if></p>
      </#if>
      <#if target?has_content>
        <p class="sso-actions">
          <a class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${target}">${msg(targetLabel)}</a>
        </p>
      <#elseif message.summary == msg("successLogout")>
        <@frontDoor.button/>
      </#if>
    </div>
    <#if !target?has_content><@help.notice/></#if>
  </#if>
</@layout.registrationLayout>
