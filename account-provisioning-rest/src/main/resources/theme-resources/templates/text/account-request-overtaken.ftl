<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("accountOvertakenText", memoNumber, when)}

${msg("accountOvertakenAdvice")}
</@layout.emailLayout>
