<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.paragraphs text=msg("emailTestBody", realmName)/>
</@layout.emailLayout>
