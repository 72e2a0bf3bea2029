<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg(textKey)}</p>
  <@parts.value label=msg("firstPasswordUsername") text=username/>
  <@parts.value label=msg("firstPasswordPassword") text=password/>
  <p><strong>${msg("firstPasswordChange")}</strong></p>
  <p>${msg("firstPasswordUntil", until)}</p>
<#if signInUrl?has_content>  <@parts.button link=signInUrl label=msg("firstPasswordSignIn")/>
</#if>  <p>${msg("firstPasswordNotExpected")}</p>
</@layout.emailLayout>
