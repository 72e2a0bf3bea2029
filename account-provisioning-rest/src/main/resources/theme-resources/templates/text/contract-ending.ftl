<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}

${msg(textKey, username, lastDay)}

${msg("contractEndingNext")}
</@layout.emailLayout>
