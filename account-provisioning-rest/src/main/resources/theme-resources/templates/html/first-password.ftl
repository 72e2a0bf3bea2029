<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}</p>
  <p>${msg(textKey)}</p>
  <p>${msg("firstPasswordUsername")}<br><strong>${username}</strong></p>
  <p>${msg("firstPasswordPassword")}</p>
  <p style="font-family:Consolas,Menlo,monospace;font-size:20px">${password}</p>
  <p><strong>${msg("firstPasswordChange")}</strong></p>
  <p>${msg("firstPasswordUntil", until)}</p>
<#if signInUrl?has_content>  <p><a href="${signInUrl}">${msg("firstPasswordSignIn")}</a>: ${signInUrl}</p>
</#if>  <p>${msg("firstPasswordNotExpected")}</p>
</@layout.emailLayout>
