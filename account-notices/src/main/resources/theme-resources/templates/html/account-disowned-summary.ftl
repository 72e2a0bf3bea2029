<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("disownedSummaryText", username, count, first, last)}</p>
<ul>
<#list lines as line>
<li>${msg("disownedSummaryLine." + line.about(), line.count())}</li>
</#list>
</ul>
<p>${msg("disownedSummaryAdvice")}</p>
</@layout.emailLayout>
