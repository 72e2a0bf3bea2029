<#-- Overridden because the text in base/email/html/workflow-notification.ftl of Keycloak 26.7.4 is English in every language. -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
  <#if messageKey == "customMessage">
    ${kcSanitize(customMessage)?no_esc}
  <#else>
    <@layout.paragraphs text=msg(messageKey, daysRemaining, reason)/>
    <#if daysRemaining gt 0><p>${msg("mailTimeRemaining", daysRemaining)}</p></#if>
  </#if>
</@layout.emailLayout>
