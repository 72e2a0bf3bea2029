<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("accountRequestRejectedBody", parts.unlinked(memoNumber), parts.unlinked(memoSubject))}

${msg("accountRequestRejectedReason")}
${parts.unlinked(reason)}

${msg("accountRequestRejectedNext")}
<#if pageUrl?has_content>

<@parts.button link=pageUrl label=msg("accountRequestPage")/>
</#if>
</@layout.emailLayout>
