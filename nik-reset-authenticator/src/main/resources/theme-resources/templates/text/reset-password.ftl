<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("resetPasswordMailText", username)}

${password}

${msg("resetPasswordMailUntil", until)} ${msg("resetPasswordMailChange")}

<#if signInUrl?has_content>
<@parts.button link=signInUrl label=msg("resetPasswordMailSignIn")/>
</#if>
${msg("resetPasswordMailRefused")}

${msg("mailNotMe")}
</@layout.emailLayout>
