<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg(textKey)}

<@parts.value label=msg("firstPasswordUsername") text=username/>
<@parts.value label=msg("firstPasswordPassword") text=password/>
${msg("firstPasswordChange")}

${msg("firstPasswordUntil", until)}

<#if signInUrl?has_content>
<@parts.button link=signInUrl label=msg("firstPasswordSignIn")/>
</#if>
${msg("firstPasswordNotExpected")}
</@layout.emailLayout>
