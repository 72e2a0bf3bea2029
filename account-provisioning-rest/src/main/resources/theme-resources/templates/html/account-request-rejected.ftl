<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg("accountRequestRejectedBody", memoNumber, memoSubject)}</p>
  <p>${msg("accountRequestRejectedReason")}<br><strong>${reason}</strong></p>
  <p>${msg("accountRequestRejectedNext")}</p>
</@layout.emailLayout>
