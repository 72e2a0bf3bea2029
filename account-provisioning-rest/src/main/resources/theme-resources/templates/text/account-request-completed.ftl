<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("accountRequestCompletedText", parts.unlinked(memoNumber), parts.unlinked(memoSubject))}

${msg("accountRequestCompletedDone", done)}
<#if failed != "0">
${msg("accountRequestCompletedFailed", failed)}
</#if>
<#if waiting != "0">
${msg("accountRequestCompletedWaiting", waiting)}
</#if>
<#if excluded != "0">
${msg("accountRequestCompletedExcluded", excluded)}
</#if>
<#if failed != "0">

${msg("accountRequestCompletedFailedNext")}
</#if>
<#if pageUrl?has_content>

<@parts.button link=pageUrl label=msg("accountRequestPage")/>
</#if>
<#if reportUrl?has_content>

${msg("accountRequestReport")}
${reportUrl}
</#if>
</@layout.emailLayout>
