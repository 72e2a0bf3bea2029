<#-- What to do if it was not you. -->
<#macro paragraphs>
<#if link?has_content>
<p>${msg("notMeMailText")}</p>
<p><a href="${link}">${msg("notMeMailLink")}</a></p>
<p>${msg("notMeMailUntil", until)}</p>
<#else>
<p>${msg("notMeMailContact")}</p>
</#if>
</#macro>
