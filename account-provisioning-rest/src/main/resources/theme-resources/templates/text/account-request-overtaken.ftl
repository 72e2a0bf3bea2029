<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountMailGreeting", [(user.firstName)!, (user.lastName)!]?join(" ")?trim)}

${msg("accountOvertakenText", memoNumber, when)}

${msg("accountOvertakenAdvice")}
</@layout.emailLayout>
