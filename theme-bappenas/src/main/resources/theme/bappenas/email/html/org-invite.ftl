<#-- Overridden so that the person’s name is escaped, see template.ftl. Follows base/email/html/org-invite.ftl of Keycloak 26.7.4. -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
  <#if firstName?? && lastName??>
    <@layout.paragraphs link=link linkText=msg("mailJoinOrganizationLink") text=msg("orgInviteBodyPersonalized", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration), firstName, lastName)/>
  <#else>
    <@layout.paragraphs link=link linkText=msg("mailJoinOrganizationLink") text=msg("orgInviteBody", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration))/>
  </#if>
</@layout.emailLayout>
