<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.paragraphs link=link linkText=msg("mailNewAddressLink") text=msg("emailUpdateConfirmationBody", link, newEmail, realmName, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
