<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("resetNotMeMailText", username, disowned)}</p>
<p>${msg("resetNotMeMailRequest", when, origin)}<#if browser?has_content> ${msg("resetLinkMailBrowser", browser)}</#if></p>
<p>${msg("resetNotMeMailAdvice")}</p>
</@layout.emailLayout>
