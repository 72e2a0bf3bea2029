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

${msg("resetPasswordMailText", username)}

${password}

${msg("resetPasswordMailUntil", until)} ${msg("resetPasswordMailChange")}
<#if signInUrl?has_content>

${msg("resetPasswordMailSignIn")}: ${signInUrl}
</#if>
</#macro>
