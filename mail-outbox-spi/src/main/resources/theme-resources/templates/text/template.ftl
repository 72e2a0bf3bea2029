<#ftl output_format="plainText" strip_text=true>
<#-- For e-mail themes that have no frame for text, as Keycloak’s own: a theme’s file of this name comes first. -->
<#macro emailLayout>
<#nested>
</#macro>
