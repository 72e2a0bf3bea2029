<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("accountOvertakenText", parts.unlinked(memoNumber), when)}

${msg("accountOvertakenAdvice")}
</@layout.emailLayout>
