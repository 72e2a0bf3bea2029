<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg(textKey, username, most, when)}

${msg("rowLimitAdvice")}
</@layout.emailLayout>
