<#-- For e-mail themes without this file, as Keycloak’s own: a theme’s file of this name comes first. -->

<#macro greeting>
<p>${msg("mailGreetingName", name())}</p>
</#macro>

<#-- Text of a person without what a mail program would turn into a link: a space follows a dot between two words. -->
<#function unlinked text>
  <#return text?replace("(?<=[\\p{L}\\p{N}-]{2})[.\\u3002\\uFF61](?=\\p{L}{2})", ". ", "r")>
</#function>

<#function name>
  <#local name=[(user.firstName)!, (user.lastName)!]?join(" ")?trim>
  <#if name?has_content><#return unlinked(name)></#if>
  <#return (user.username)!(username!"")>
</#function>

<#macro button link label>
<p><a href="${link}">${label}</a></p>
<p>${msg("mailButtonAddress")}<br>${link}</p>
</#macro>

<#macro value label text>
<p>${label}<br><strong style="font-family:monospace;-webkit-user-select:all;user-select:all">${text}</strong></p>
</#macro>
