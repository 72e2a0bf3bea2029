<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg("contractEndingListText", parts.unlinked(memoNumber), count, lastDay)}</p>
  <p><#list names as name>${name}<#sep><br></#list></p>
<#if more != "0">  <p>${msg("contractEndingListMore", more)}</p>
</#if>  <p>${msg("contractEndingListNext")}</p>
</@layout.emailLayout>
