<#-- Overridden because base/login/logout-confirm.ftl of Keycloak 26.7.4 gives its button tabindex 4, before all else on the page,
     and its way back is a bare link. Same ids and names. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <div id="kc-logout-confirm">
      <p class="instruction">${msg("logoutConfirmHeader")}</p>
      <form action="${url.logoutConfirmAction}" method="post">
        <input type="hidden" name="session_code" value="${logoutConfirm.code}">
        <div id="kc-form-buttons">
          <input class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" name="confirmLogout" id="kc-logout" type="submit" value="${msg("doLogout")}">
          <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
            <a class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}" href="${client.baseUrl}">${msg("backToApplication")}</a>
          </#if>
        </div>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
