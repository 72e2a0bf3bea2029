<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign actions><#if requiredActions??><#list requiredActions><#items as action>${msg("requiredAction.${action}")}<#sep>, </#items></#list></#if></#assign>
</#outputformat>
<@layout.emailLayout>
  <@layout.paragraphs link=link linkText=msg("mailActionsLink") text=msg("executeActionsBody", link, linkExpiration, realmName, actions, linkExpirationFormatter(linkExpiration))/>
</@layout.emailLayout>
