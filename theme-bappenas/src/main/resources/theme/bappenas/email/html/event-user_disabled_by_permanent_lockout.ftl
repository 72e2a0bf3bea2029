<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.paragraphs text=msg("eventUserDisabledByPermanentLockoutBody", event.date)/>
</@layout.emailLayout>
