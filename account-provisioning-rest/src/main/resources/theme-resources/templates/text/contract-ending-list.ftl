<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}

${msg("contractEndingListText", memoNumber, count, lastDay)}

<#list names as name>
${name}
</#list>
<#if more != "0">

${msg("contractEndingListMore", more)}
</#if>

${msg("contractEndingListNext")}
</@layout.emailLayout>
