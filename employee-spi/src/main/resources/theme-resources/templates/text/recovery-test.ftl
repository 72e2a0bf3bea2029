<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("externalAddressGreeting", (user.firstName)!username)}

${msg("recoveryTestText", username, when)}

${msg("recoveryTestMeaning")}

${msg("recoveryTestNotYou")}
</@layout.emailLayout>
