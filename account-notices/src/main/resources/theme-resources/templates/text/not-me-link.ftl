<#ftl output_format="plainText">
<#-- What to do if it was not you. -->
<#-- Other words where an officer did it. -->
<#import "parts.ftl" as parts>
<#macro paragraphs by="">
<#if link?has_content>
${msg("notMeMailText" + by)}

<@parts.button link=link label=msg("notMeMailLink")/>
${msg("notMeMailUntil" + by, until)}
<#else>
${msg("notMeMailContact" + by)}
</#if>
</#macro>
