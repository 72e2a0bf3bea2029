<#-- What to do if it was not you. -->
<#-- Other words where an officer did it. -->
<#macro paragraphs by="">
<#if link?has_content>
<p>${msg("notMeMailText" + by)}</p>
<p><a href="${link}">${msg("notMeMailLink")}</a></p>
<p>${msg("notMeMailUntil" + by, until)}</p>
<#else>
<p>${msg("notMeMailContact" + by)}</p>
</#if>
</#macro>
