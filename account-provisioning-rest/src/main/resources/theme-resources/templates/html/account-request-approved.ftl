<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg("accountRequestApprovedText", parts.unlinked(memoNumber), parts.unlinked(memoSubject), people)}</p>
<#if excluded?has_content>  <p>${msg("accountRequestApprovedExcluded")}<br><#list excluded as one>${msg("accountRequestApprovedExcludedRow", one.row, one.reason)}<#sep><br></#list></p>
<#if more != "0">  <p>${msg("accountRequestApprovedMore", more)}</p>
</#if></#if><#if later != "0">  <p><#if firstDay == lastDay>${msg("accountRequestApprovedLaterDay", later, firstDay)}<#else>${msg("accountRequestApprovedLaterDays", later, firstDay, lastDay)}</#if></p>
</#if>  <p>${msg("accountRequestApprovedNext")}</p>
<#if pageUrl?has_content><@parts.button link=pageUrl label=msg("accountRequestPage")/>
</#if><#if reportUrl?has_content>  <p>${msg("accountRequestReport")}<br>${reportUrl}</p>
</#if></@layout.emailLayout>
