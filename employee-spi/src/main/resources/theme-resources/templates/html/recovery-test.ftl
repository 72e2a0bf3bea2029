<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("externalAddressGreeting", (user.firstName)!username)}</p>
  <p>${msg("recoveryTestText", username, when)}</p>
  <p>${msg("recoveryTestMeaning")}</p>
  <p>${msg("recoveryTestNotYou")}</p>
</@layout.emailLayout>
