<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}</p>
  <p>${msg("accountOvertakenText", memoNumber, when)}</p>
  <p><strong>${msg("accountOvertakenAdvice")}</strong></p>
</@layout.emailLayout>
