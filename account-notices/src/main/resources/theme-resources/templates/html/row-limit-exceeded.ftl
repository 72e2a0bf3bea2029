<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg(textKey, username, most, when)}</p>
<p>${msg("rowLimitAdvice")}</p>
</@layout.emailLayout>
