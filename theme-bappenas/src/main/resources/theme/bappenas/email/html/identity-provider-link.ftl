<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.paragraphs link=link linkText=msg("mailLinkAccountsLink") text=msg("identityProviderLinkBody", identityProviderDisplayName, realmName, identityProviderContext.username, link, linkExpiration, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
