<#-- Overridden to show the help contact and a way on, which is the application or the sign-in page. Follows base/login/error.ftl of Keycloak 26.7.4. -->
<#import "template.ftl" as layout>
<#import "help.ftl" as help>
<#import "front-door.ftl" as frontDoor>
<#-- Keycloak gives the page of a 404 no title. -->
<#if !(title!)?has_content><#global title=msg("errorTitle")></#if>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#-- An address without a realm is a page of realm master (ErrorPageTheme), which is English. -->
    <#if !realm.internationalizationEnabled><span lang="id">Mohon maaf, terjadi kendala</span> / </#if>${kcSanitize(msg("errorTitle"))?no_esc}
  <#elseif section = "form">
    <div id="kc-error-message">
      <#if !realm.internationalizationEnabled && (statusCode!0) == 404>
        <p class="instruction" lang="id">Halaman tidak ditemukan. Mungkin alamatnya salah ketik. Anda dapat mulai dari halaman masuk.</p>
      </#if>
      <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
      <#if (statusCode!0) == 404><p class="instruction">${msg("pageNotFoundAdvice")}</p></#if>
      <#if traceId??>
        <p class="instruction" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
      </#if>
      <#if !skipLink??>
        <#if (client.baseUrl)?has_content>
          <p class="sso-actions">
            <a id="backToApplication" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${client.baseUrl}">${msg("backToApplication")}</a>
          </p>
        <#else>
          <@frontDoor.button/>
        </#if>
      </#if>
    </div>
    <@help.notice/>
  </#if>
</@layout.registrationLayout>
