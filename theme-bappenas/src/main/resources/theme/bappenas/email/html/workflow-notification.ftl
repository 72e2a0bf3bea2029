<#-- Overridden because the text in base/email/html/workflow-notification.ftl of Keycloak 26.7.4 is English in every language. -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
  <#if messageKey == "customMessage">
    ${kcSanitize(customMessage)?no_esc}
  <#else>
    <p>${msg("mailGreetingName", (user.firstName)!(user.username))}</p>
    <p>${msg(messageKey, daysRemaining, reason)}</p>
    <#if daysRemaining gt 0><p>${msg("mailTimeRemaining", daysRemaining)}</p></#if>
  </#if>
</@layout.emailLayout>
