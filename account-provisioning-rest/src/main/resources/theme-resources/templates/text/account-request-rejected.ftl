<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountRequestRejectedGreeting", (user.firstName)!username)}

${msg("accountRequestRejectedBody", memoNumber, memoSubject)}

${msg("accountRequestRejectedReason")}
${reason}

${msg("accountRequestRejectedNext")}
</@layout.emailLayout>
