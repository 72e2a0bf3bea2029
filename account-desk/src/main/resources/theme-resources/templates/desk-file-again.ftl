<#-- A file was not taken because of the session. It has to be chosen again. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskFileAgainTitle")}</h1>
  <p class="desk-alert desk-alert--error" role="alert">${msg(sentence)}</p>
  <p class="desk-actions"><a class="desk-button" href="${pageUrl}">${msg("deskFileBack")}</a></p>
</@desk.page>
