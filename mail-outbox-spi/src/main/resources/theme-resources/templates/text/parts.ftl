<#ftl output_format="plainText" strip_text=true>
<#-- For e-mail themes without this file, as Keycloak’s own: a theme’s file of this name comes first. -->

<#macro greeting>
${msg("mailGreetingName", name())}

</#macro>

<#function name>
  <#local name=[(user.firstName)!, (user.lastName)!]?join(" ")?trim>
  <#if name?has_content><#return name></#if>
  <#return (user.username)!(username!"")>
</#function>

<#macro button link label>
${label}:
${link}

</#macro>

<#macro value label text>
${label}
${text}

</#macro>
