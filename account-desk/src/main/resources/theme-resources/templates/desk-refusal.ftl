<#-- A refusal before anything was read. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskProblemTitle")}</h1>
  <p class="desk-alert desk-alert--error" role="alert">${msg(sentence)}</p>
  <p><a href="${deskUrl}">${msg("deskTitle")}</a></p>
</@desk.page>
