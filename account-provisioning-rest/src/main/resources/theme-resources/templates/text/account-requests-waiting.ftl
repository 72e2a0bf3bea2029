<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
<#if waiting?has_content>
${msg("accountRequestsWaitingDecision")}
<#list waiting as one>
${msg("accountRequestsWaitingLine", parts.unlinked(one.memo), parts.unlinked(one.unit), one.rows)}
<#if one.page?has_content>
${one.page}
</#if>
</#list>
<#if more != "0">
${msg("accountRequestsWaitingMore", more)}
</#if>

</#if>
<#if failed?has_content>
${msg("accountRequestsWaitingFailed")}
<#list failed as one>
${msg("accountRequestsWaitingFailedLine", parts.unlinked(one.memo), parts.unlinked(one.unit), one.rows)}
<#if one.page?has_content>
${one.page}
</#if>
</#list>

</#if>
<#if pageUrl?has_content>
<@parts.button link=pageUrl label=msg("accountRequestsPage")/>
</#if>
${msg("accountRequestsWaitingNext")}
</@layout.emailLayout>
