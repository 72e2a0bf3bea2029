<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg("accountOvertakenText", parts.unlinked(memoNumber), when)}</p>
  <p><strong>${msg("accountOvertakenAdvice")}</strong></p>
</@layout.emailLayout>
