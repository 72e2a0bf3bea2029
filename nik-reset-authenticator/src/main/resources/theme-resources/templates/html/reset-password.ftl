<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
<p>${msg("resetPasswordMailIntro")}</p>
<@parts.value label=msg("resetPasswordMailUsername") text=username/>
<@parts.value label=msg("resetPasswordMailPassword") text=password/>
<p>${msg("resetPasswordMailUntil", until)} <strong>${msg("resetPasswordMailChange")}</strong></p>
<#if signInUrl?has_content><@parts.button link=signInUrl label=msg("resetPasswordMailSignIn")/></#if>
<p>${msg("resetPasswordMailRefused")}</p>
<p>${msg("mailNotMe")}</p>
</@layout.emailLayout>
