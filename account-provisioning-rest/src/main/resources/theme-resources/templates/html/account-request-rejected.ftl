<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("accountRequestRejectedGreeting", (user.firstName)!username)}</p>
  <p>${msg("accountRequestRejectedBody", memoNumber, memoSubject)}</p>
  <p>${msg("accountRequestRejectedReason")}<br><strong>${reason}</strong></p>
  <p>${msg("accountRequestRejectedNext")}</p>
</@layout.emailLayout>
