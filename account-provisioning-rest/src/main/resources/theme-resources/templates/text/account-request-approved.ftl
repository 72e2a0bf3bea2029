<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("accountRequestApprovedText", parts.unlinked(memoNumber), parts.unlinked(memoSubject), people)}
<#if excluded?has_content>

${msg("accountRequestApprovedExcluded")}
<#list excluded as one>
${msg("accountRequestApprovedExcludedRow", one.row, one.reason)}
</#list>
<#if more != "0">
${msg("accountRequestApprovedMore", more)}
</#if>
</#if>
<#if later != "0">

<#if firstDay == lastDay>
${msg("accountRequestApprovedLaterDay", later, firstDay)}
<#else>
${msg("accountRequestApprovedLaterDays", later, firstDay, lastDay)}
</#if>
</#if>

${msg("accountRequestApprovedNext")}
<#if pageUrl?has_content>

<@parts.button link=pageUrl label=msg("accountRequestPage")/>
</#if>
<#if reportUrl?has_content>

${msg("accountRequestReport")}
${reportUrl}
</#if>
</@layout.emailLayout>
