<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("accountRequestRejectedBody", memoNumber, memoSubject)}

${msg("accountRequestRejectedReason")}
${reason}

${msg("accountRequestRejectedNext")}
</@layout.emailLayout>
