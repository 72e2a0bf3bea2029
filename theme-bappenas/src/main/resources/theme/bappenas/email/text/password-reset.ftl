<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.paragraphs link=link linkText=msg("mailPasswordLink") text=msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
