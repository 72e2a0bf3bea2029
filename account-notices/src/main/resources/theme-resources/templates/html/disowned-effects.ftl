<#-- What “Bukan saya” has done, as Pusdatin reads it. -->
<#macro list>
<ul>
<#if factor != "untouched"><li>${msg("disownedFactor." + factor)}</li></#if>
<li>${msg("disownedPassword." + password + (factor == "kept" && password == "ended")?then(".kept", ""))}</li>
<#if sessions><li>${msg("disownedSessions")}</li></#if>
<#if links><li>${msg("disownedLinks")}</li></#if>
<#if closed><li>${msg("disownedClosed")}</li><#elseif frozen><li>${msg("disownedFrozen")}</li></#if>
</ul>
</#macro>
