<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("recoveryTestText", username, when)}

${msg("recoveryTestMeaning")}

${msg("recoveryTestNotYou")}
</@layout.emailLayout>
