<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}</p>
  <p>${msg(textKey, username)}</p>
<#if signInUrl?has_content>  <p><a href="${signInUrl}">${msg("firstPasswordSignIn")}</a>: ${signInUrl}</p>
</#if>  <p>${msg("accountAccessForgot")}</p>
</@layout.emailLayout>
