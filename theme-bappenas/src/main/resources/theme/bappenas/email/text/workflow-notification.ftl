<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#if messageKey == "customMessage">
${customMessage}
<#else>
<@layout.paragraphs text=msg(messageKey, daysRemaining, reason)/>
<#if daysRemaining gt 0>
${msg("mailTimeRemaining", daysRemaining)}
</#if>
</#if>
</@layout.emailLayout>
