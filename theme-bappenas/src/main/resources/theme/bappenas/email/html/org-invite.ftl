<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.paragraphs link=link linkText=msg("mailJoinOrganizationLink") text=msg("orgInviteBody", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
