<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg(textKey, username, lastDay)}</p>
  <p>${msg("contractEndingNext")}</p>
  <p>${msg("mailNotMe")}</p>
</@layout.emailLayout>
