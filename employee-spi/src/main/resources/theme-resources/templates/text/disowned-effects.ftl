<#ftl output_format="plainText">
<#-- What “Bukan saya” has done, as Pusdatin reads it. -->
<#macro list>
- ${msg("disownedPassword." + password)}
<#if sessions>
- ${msg("disownedSessions")}
</#if>
<#if links>
- ${msg("disownedLinks")}
</#if>
<#if frozen>
- ${msg("disownedFrozen")}
</#if>
</#macro>
