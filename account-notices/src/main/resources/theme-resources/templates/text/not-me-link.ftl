<#ftl output_format="plainText">
<#-- What to do if it was not you. -->
<#-- Other words where an officer did it. -->
<#macro paragraphs by="">
<#if link?has_content>
${msg("notMeMailText" + by)}

${msg("notMeMailLink")}: ${link}

${msg("notMeMailUntil" + by, until)}
<#else>
${msg("notMeMailContact" + by)}
</#if>
</#macro>
