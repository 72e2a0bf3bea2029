<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("disownedSummaryText", username, count, first, last)}

<#list lines as line>
- ${msg("disownedSummaryLine." + line.about(), line.count())}
</#list>

${msg("disownedSummaryAdvice")}
</@layout.emailLayout>
