<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}</p>
  <p>${msg("contractEndingListText", memoNumber, count, lastDay)}</p>
  <p><#list names as name>${name}<#sep><br></#list></p>
<#if more != "0">  <p>${msg("contractEndingListMore", more)}</p>
</#if>  <p>${msg("contractEndingListNext")}</p>
</@layout.emailLayout>
