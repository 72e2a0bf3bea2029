<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#assign actions><#if requiredActions??><#list requiredActions><#items as action>${msg("requiredAction.${action}")}<#sep>, </#items></#list></#if></#assign>
<@layout.paragraphs link=link linkText=msg("mailActionsLink") text=msg("executeActionsBody", link, linkExpiration, realmName, actions, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
