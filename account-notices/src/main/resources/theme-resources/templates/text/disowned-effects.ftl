<#ftl output_format="plainText">
<#-- What “Bukan saya” has done, as Pusdatin reads it. -->
<#macro list>
<#if factor != "untouched">
- ${msg("disownedFactor." + factor)}
</#if>
- ${msg("disownedPassword." + password + (factor == "kept" && password == "ended")?then(".kept", ""))}
<#if sessions>
- ${msg("disownedSessions")}
</#if>
<#if links>
- ${msg("disownedLinks")}
</#if>
<#if closed>
- ${msg("disownedClosed")}
<#elseif frozen>
- ${msg("disownedFrozen")}
</#if>
</#macro>
