<#-- What mails are made of. mail-outbox-spi has the same macros for e-mail themes without this file. -->

<#macro greeting>
<p class="greeting" style="margin:0 0 16px">${msg("mailGreetingName", name())}</p>
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

<#function linkColour>
  <#local own=(properties.brandLinkColor!"")?trim>
  <#return own?matches("#[0-9a-fA-F]{6}")?then(own, "#0f5a96")>
</#function>

<#-- The one thing to do. Its address follows as text, for readers that show no links. -->
<#macro button link label>
<div style="margin:0 0 8px"><a class="button" href="${link}" style="display:inline-block;box-sizing:border-box;min-height:48px;padding:11px 24px;border:1px solid ${linkColour()};border-radius:8px;background-color:${linkColour()};color:#ffffff;font-size:16px;font-weight:600;line-height:24px;text-decoration:none">${label}</a></div>
<div class="address" style="margin:0 0 16px;font-size:14px;line-height:1.4;color:#4c5b68;overflow-wrap:anywhere;word-break:break-word">${msg("mailButtonAddress")}<br>${link}</div>
</#macro>

<#-- A value to copy, which one tap selects. -->
<#macro value label text>
<div class="label" style="margin:0 0 4px;font-size:14px;line-height:1.4;color:#4c5b68">${label}</div>
<div class="value" style="margin:0 0 16px;padding:10px 12px;border:1px solid #8796a4;border-radius:8px;background-color:#f4f7fa;color:#1a2732;font-family:Consolas,Menlo,'DejaVu Sans Mono',monospace;font-size:18px;line-height:1.4;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all">${text}</div>
</#macro>
