<#-- What “Bukan saya” has done, as Pusdatin reads it. -->
<#macro list>
<ul>
<li>${msg("disownedPassword." + password)}</li>
<#if sessions><li>${msg("disownedSessions")}</li></#if>
<#if links><li>${msg("disownedLinks")}</li></#if>
<#if frozen><li>${msg("disownedFrozen")}</li></#if>
</ul>
</#macro>
