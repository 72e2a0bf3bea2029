<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("passwordReminderGreeting", (user.firstName)!username)}

${msg(textKey, username, daysLeft)}
${msg("passwordReminderUntil", until)}

${msg("passwordReminderAdvice")}

${msg("passwordReminderNoLink")}
</@layout.emailLayout>
