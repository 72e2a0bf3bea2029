<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg(textKey, username, lastDay)}

${msg("contractEndingNext")}

${msg("mailNotMe")}
</@layout.emailLayout>
