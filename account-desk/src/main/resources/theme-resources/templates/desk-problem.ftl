<#-- A refusal with the sentence of the REST resource. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskProblemTitle")}</h1>
  <@desk.refused problem/>
  <#if signInAgain?has_content><p class="desk-actions"><a class="desk-button" href="${signInAgain}">${msg("deskSignInAgain")}</a></p></#if>
  <p><a href="${deskUrl}">${msg("deskTitle")}</a></p>
</@desk.page>
