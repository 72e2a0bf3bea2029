<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.paragraphs link=link linkText=msg("mailCredentialLink") text=msg("verifiableCredentialOfferBody", link, linkExpiration, realmName, credentialScopeDisplayName, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
