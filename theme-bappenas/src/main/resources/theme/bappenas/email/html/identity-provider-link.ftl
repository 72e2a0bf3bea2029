<#-- Overridden so that the username is escaped, see template.ftl. Follows base/email/html/identity-provider-link.ftl of Keycloak 26.7.4. -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.paragraphs link=link linkText=msg("mailLinkAccountsLink") text=msg("identityProviderLinkBody", identityProviderDisplayName, realmName, identityProviderContext.username, link, linkExpiration, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
