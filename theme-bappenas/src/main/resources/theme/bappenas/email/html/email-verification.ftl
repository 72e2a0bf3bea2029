<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.paragraphs link=link linkText=msg("mailAddressLink") text=msg("emailVerificationBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
