<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg("recoveryTestText", username, when)}</p>
  <p>${msg("recoveryTestMeaning")}</p>
  <p>${msg("recoveryTestNotYou")}</p>
</@layout.emailLayout>
