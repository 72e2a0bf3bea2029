<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("resetMailGreeting")} ${username}</p>
<p>${msg("resetLinkMailText")}</p>
<p><a href="${link}">${msg("resetLinkMailLink")}</a></p>
<p>${msg("resetLinkMailValid", minutes)}</p>
<p>${msg("resetLinkMailWho", username, when, origin)}<#if browser?has_content> ${msg("resetLinkMailBrowser", browser)}</#if></p>
<p>${msg("resetLinkMailIgnore")}</p>
</@layout.emailLayout>
