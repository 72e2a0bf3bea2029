<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("resetMailGreeting")} ${username}</p>
<p>${msg("resetPasswordMailText", username)}</p>
<p style="font-family:Consolas,Menlo,monospace;font-size:20px">${password}</p>
<p>${msg("resetPasswordMailUntil", until)} <strong>${msg("resetPasswordMailChange")}</strong></p>
<#if signInUrl?has_content><p><a href="${signInUrl}">${msg("resetPasswordMailSignIn")}</a></p></#if>
</@layout.emailLayout>
