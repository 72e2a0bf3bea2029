<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg("resetLinkMailText")}

<@parts.button link=link label=msg("resetLinkMailLink")/>
${msg("resetLinkMailValid", minutes)}

<@parts.value label=msg("resetLinkMailCode") text=code/>
${msg("resetLinkMailCodeSecret")}

${msg("resetLinkMailWho", username, when, origin)}<#if browser?has_content> ${msg("resetLinkMailBrowser", browser)}</#if>

${msg("resetLinkMailIgnore")} ${msg("resetLinkMailNotMe")}
</@layout.emailLayout>
