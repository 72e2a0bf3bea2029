<#-- What it means to take a request back, and the button that does it. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-request-head.ftl" as head>
<#assign own=deskUrl + "/requests/" + request.id>
<@desk.page title=msg("deskRequestWithdrawTitle") + " " + request.memo.number>
  <p class="desk-back"><a href="${own}">${request.memo.number}</a></p>
  <h1>${msg("deskRequestWithdrawTitle")}</h1>
  <#if problem??><@desk.refused problem/></#if>
  <@head.withdrawn/>
  <@head.summary/>
  <#if request.status == "SUBMITTED">
    <p>${msg("deskRequestWithdrawEffect", request.employees)}</p>
    <p>${msg("deskRequestWithdrawAfter")}</p>
    <@desk.form own + "/withdrawal" "" "withdrawal">
      <label class="desk-label" for="reason">${msg("deskRequestWithdrawWhy")}</label>
      <textarea id="reason" name="reason" rows="3" maxlength="500">${(typed.reason[0])!""}</textarea>
      <p class="desk-actions"><button class="desk-button" id="withdraw">${msg("deskRequestWithdraw")}</button></p>
    </@desk.form>
  <#elseif !request.withdrawnAt??>
    <p class="desk-alert">${msg("deskRequestWithdrawTooLate")}</p>
  </#if>
</@desk.page>
