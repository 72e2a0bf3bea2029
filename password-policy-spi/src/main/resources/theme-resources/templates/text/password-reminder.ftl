<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("passwordReminderGreeting", (user.firstName)!username)}

${(daysLeft == "0")?then(msg("passwordReminderToday", username), msg("passwordReminderText", username, daysLeft))}
${msg("passwordReminderUntil", until)}

${msg("passwordReminderAdvice")}

${msg("passwordReminderNoLink")}
</@layout.emailLayout>
