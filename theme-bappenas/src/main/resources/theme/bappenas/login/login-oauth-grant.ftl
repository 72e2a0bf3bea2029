<#-- Overridden because keycloak.v2 of Keycloak 26.7.4 goes from h1 to h3 and has a picture without a text. Same ids and names. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout bodyClass="oauth"; section>
  <#assign application=(client.name?has_content)?then(advancedMsg(client.name!""), client.clientId)>
  <#if section = "header">
    ${msg("oauthGrantTitle", application)}
  <#elseif section = "form">
    <div id="kc-oauth" class="content-area">
      <#if client.attributes.logoUri??><p><img src="${client.attributes.logoUri}" alt=""></p></#if>
      <h2>${msg("oauthGrantRequest")}</h2>
      <ul class="${properties.kcListClass!}">
        <#if oauth.clientScopesRequested??>
          <#list oauth.clientScopesRequested as scope>
            <li><#if scope.parameterizedScopeParameter??>${advancedMsg(scope.consentScreenText, scope.parameterizedScopeParameter)}<#else>${advancedMsg(scope.consentScreenText)}</#if></li>
          </#list>
        </#if>
      </ul>
      <#if client.attributes.policyUri?? || client.attributes.tosUri??>
        <p class="instruction">${msg("oauthGrantInformation", application)}
          <#if client.attributes.tosUri??>${msg("oauthGrantReview")} <a href="${client.attributes.tosUri}" target="_blank" rel="noopener">${msg("oauthGrantTos")}</a></#if>
          <#if client.attributes.policyUri??>${msg("oauthGrantReview")} <a href="${client.attributes.policyUri}" target="_blank" rel="noopener">${msg("oauthGrantPolicy")}</a></#if>
        </p>
      </#if>
      <form class="${properties.kcFormClass} ${properties.kcMarginTopClass!}" action="${url.oauthAction}" method="post">
        <input type="hidden" name="code" value="${oauth.code}">
        <@buttons.actionGroup>
          <@buttons.button id="kc-login" name="accept" label="doYes"/>
          <@buttons.button id="kc-cancel" name="cancel" label="doNo" type="secondary"/>
        </@buttons.actionGroup>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
