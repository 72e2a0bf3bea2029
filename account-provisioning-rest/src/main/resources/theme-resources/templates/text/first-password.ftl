<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}

${msg(textKey)}

${msg("firstPasswordUsername")}
${username}

${msg("firstPasswordPassword")}
${password}

${msg("firstPasswordChange")}

${msg("firstPasswordUntil", until)}
<#if signInUrl?has_content>

${msg("firstPasswordSignIn")}: ${signInUrl}
</#if>

${msg("firstPasswordNotExpected")}
</@layout.emailLayout>
