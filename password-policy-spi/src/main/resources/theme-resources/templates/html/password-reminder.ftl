<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.emailLayout>
<@parts.greeting/>
  <p>${msg(textKey, username, daysLeft)}<br><strong>${msg("passwordReminderUntil", until)}</strong></p>
  <p>${msg("passwordReminderAdvice")}</p>
  <p>${msg("passwordReminderNoLink")}</p>
</@layout.emailLayout>
