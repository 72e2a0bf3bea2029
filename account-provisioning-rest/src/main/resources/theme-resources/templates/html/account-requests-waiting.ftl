<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
<#if waiting?has_content>  <p>${msg("accountRequestsWaitingDecision")}<br><#list waiting as one><#if one.page?has_content><a href="${one.page}">${msg("accountRequestsWaitingLine", parts.unlinked(one.memo), parts.unlinked(one.unit), one.rows)}</a><#else>${msg("accountRequestsWaitingLine", parts.unlinked(one.memo), parts.unlinked(one.unit), one.rows)}</#if><#sep><br></#list></p>
<#if more != "0">  <p>${msg("accountRequestsWaitingMore", more)}</p>
</#if></#if><#if failed?has_content>  <p>${msg("accountRequestsWaitingFailed")}<br><#list failed as one><#if one.page?has_content><a href="${one.page}">${msg("accountRequestsWaitingFailedLine", parts.unlinked(one.memo), parts.unlinked(one.unit), one.rows)}</a><#else>${msg("accountRequestsWaitingFailedLine", parts.unlinked(one.memo), parts.unlinked(one.unit), one.rows)}</#if><#sep><br></#list></p>
</#if><#if pageUrl?has_content><@parts.button link=pageUrl label=msg("accountRequestsPage")/>
</#if>  <p>${msg("accountRequestsWaitingNext")}</p>
</@layout.emailLayout>
