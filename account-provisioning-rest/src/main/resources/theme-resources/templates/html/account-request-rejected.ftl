<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg("accountRequestRejectedBody", parts.unlinked(memoNumber), parts.unlinked(memoSubject))}</p>
  <p>${msg("accountRequestRejectedReason")}<br><strong>${parts.unlinked(reason)}</strong></p>
  <p>${msg("accountRequestRejectedNext")}</p>
<#if pageUrl?has_content><@parts.button link=pageUrl label=msg("accountRequestPage")/>
</#if></@layout.emailLayout>
