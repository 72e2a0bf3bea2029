<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.paragraphs text=msg("eventRemoveTotpBody", event.date, event.ipAddress)/>
</@layout.emailLayout>
