<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("externalAddressGreeting", (user.firstName)!username)}

${msg(bodyKey, username, changedAt)}
<#if masked?has_content>

${msg("externalAddressNow")}
${masked}
</#if>

${msg("externalAddressNotYou")}
</@layout.emailLayout>
