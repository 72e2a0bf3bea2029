<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}

${msg(textKey, username)}
<#if signInUrl?has_content>

${msg("firstPasswordSignIn")}: ${signInUrl}
</#if>

${msg("accountAccessForgot")}
</@layout.emailLayout>
