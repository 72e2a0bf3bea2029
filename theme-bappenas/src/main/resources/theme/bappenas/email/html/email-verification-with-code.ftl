<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@layout.paragraphs text=msg("emailVerificationBodyCode", "")/>
<@parts.value label=msg("mailCode") text=code/>
</@layout.emailLayout>
