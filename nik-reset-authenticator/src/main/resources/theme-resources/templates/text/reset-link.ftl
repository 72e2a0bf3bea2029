<#ftl output_format="plainText">
<#-- Keycloak’s own e-mail theme has no frame for text mails. -->
<#assign frame=.get_optional_template("template.ftl")>
<#if frame.exists>
<#assign layout=frame.import()>
<@layout.emailLayout><@body/></@layout.emailLayout>
<#else>
<@body/>
</#if>
<#macro body>
${msg("resetMailGreeting")} ${username}

${msg("resetLinkMailText")}

${msg("resetLinkMailLink")}: ${link}

${msg("resetLinkMailValid", minutes)}

${msg("resetLinkMailWho", username, when, origin)}<#if browser?has_content> ${msg("resetLinkMailBrowser", browser)}</#if>

${msg("resetLinkMailIgnore")}
</#macro>
