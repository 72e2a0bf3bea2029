<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("passwordReminderGreeting", (user.firstName)!username)}</p>
  <p>${msg(textKey, username, daysLeft)}<br><strong>${msg("passwordReminderUntil", until)}</strong></p>
  <p>${msg("passwordReminderAdvice")}</p>
  <p>${msg("passwordReminderNoLink")}</p>
</@layout.emailLayout>
