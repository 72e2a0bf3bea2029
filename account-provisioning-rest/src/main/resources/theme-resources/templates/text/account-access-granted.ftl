<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg(textKey, username)}

<#if signInUrl?has_content>
<@parts.button link=signInUrl label=msg("firstPasswordSignIn")/>
</#if>
${msg("accountAccessForgot")}

${msg("mailNotMe")}
</@layout.emailLayout>
