<#-- What to do if it was not you. -->
<#-- Other words where an officer did it. -->
<#import "parts.ftl" as parts>
<#macro paragraphs by="">
<#if link?has_content>
<p>${msg("notMeMailText" + by)}</p>
<@parts.button link=link label=msg("notMeMailLink")/>
<p>${msg("notMeMailUntil" + by, until)}</p>
<#else>
<p>${msg("notMeMailContact" + by)}</p>
</#if>
</#macro>
