<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("resetMailGreeting")} ${username}</p>
<p>${msg("resetPasswordMailText", username)}</p>
<p style="font-family:Consolas,Menlo,monospace;font-size:20px">${password}</p>
<p><#if signInUrl?has_content><a href="${signInUrl}">${msg("resetPasswordMailSignIn")}</a><br></#if>${msg("resetPasswordMailUntil", until)}</p>
<p><strong>${msg("resetPasswordMailChange")}</strong></p>
</@layout.emailLayout>
