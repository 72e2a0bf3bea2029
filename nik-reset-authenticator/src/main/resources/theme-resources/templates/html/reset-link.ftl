<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
<p>${msg("resetLinkMailText")}</p>
<@parts.button link=link label=msg("resetLinkMailLink")/>
<p>${msg("resetLinkMailValid", minutes)}</p>
<@parts.value label=msg("resetLinkMailCode") text=code/>
<p>${msg("resetLinkMailCodeSecret")}</p>
<p>${msg("resetLinkMailWho", username, when, origin)}<#if browser?has_content> ${msg("resetLinkMailBrowser", browser)}</#if></p>
<p>${msg("resetLinkMailIgnore")} ${msg("resetLinkMailNotMe")}</p>
</@layout.emailLayout>
