<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("contractEndingListText", parts.unlinked(memoNumber), count, lastDay)}

<#list names as name>
${name}
</#list>
<#if more != "0">

${msg("contractEndingListMore", more)}
</#if>

${msg("contractEndingListNext")}
</@layout.emailLayout>
