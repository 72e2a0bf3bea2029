<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}</p>
  <p>${msg(textKey, username, lastDay)}</p>
  <p>${msg("contractEndingNext")}</p>
</@layout.emailLayout>
