<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg(textKey, username)}</p>
<#if signInUrl?has_content>  <@parts.button link=signInUrl label=msg("firstPasswordSignIn")/>
</#if>  <p>${msg("accountAccessForgot")}</p>
  <p>${msg("mailNotMe")}</p>
</@layout.emailLayout>
