<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountMailGreeting", (user.firstName)!username)}

${msg("contractEndingText", username, lastDay)}

${msg("contractEndingNext")}
</@layout.emailLayout>
