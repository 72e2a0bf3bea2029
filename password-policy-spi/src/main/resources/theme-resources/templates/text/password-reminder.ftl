<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
${msg(textKey, username, daysLeft)}
${msg("passwordReminderUntil", until)}

${msg("passwordReminderAdvice")}

${msg("passwordReminderNoLink")}
</@layout.emailLayout>
