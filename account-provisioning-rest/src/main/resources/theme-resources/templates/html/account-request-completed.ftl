<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg("accountRequestCompletedText", parts.unlinked(memoNumber), parts.unlinked(memoSubject))}</p>
  <p>${msg("accountRequestCompletedDone", done)}<#if failed != "0"><br>${msg("accountRequestCompletedFailed", failed)}</#if><#if waiting != "0"><br>${msg("accountRequestCompletedWaiting", waiting)}</#if><#if excluded != "0"><br>${msg("accountRequestCompletedExcluded", excluded)}</#if></p>
<#if failed != "0">  <p>${msg("accountRequestCompletedFailedNext")}</p>
</#if><#if pageUrl?has_content><@parts.button link=pageUrl label=msg("accountRequestPage")/>
</#if><#if reportUrl?has_content>  <p>${msg("accountRequestReport")}<br>${reportUrl}</p>
</#if></@layout.emailLayout>
