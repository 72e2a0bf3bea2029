<#ftl output_format="plainText">
<#-- What to do if it was not you. -->
<#macro paragraphs>
<#if link?has_content>
${msg("notMeMailText")}

${msg("notMeMailLink")}: ${link}

${msg("notMeMailUntil", until)}
<#else>
${msg("notMeMailContact")}
</#if>
</#macro>
