<#ftl output_format="plainText" strip_text=true>
<#-- What mails are made of, as text. -->

<#macro greeting>
${msg("mailGreetingName", name())}

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
${label}:
${link}

</#macro>

<#macro value label text>
${label}
${text}

</#macro>
