<#-- What an approval or a rejection will do. Rows that need a choice come first. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-request-head.ftl" as head>
<#assign own=deskUrl + "/requests/" + request.id>
<#function ticked name row><#return (typed[name]![])?seq_contains(row?c)></#function>
<#assign decides=desk.may("request-verifier")>

<#-- What an approval does, with the rows that need a choice; an auditor sees them without boxes. -->
<#macro effect id>
  <h2 id="${id}">${msg("deskApproval")}</h2>
  <p>${msg("deskApprovalEffect", (request.rows.PENDING)!0, (request.rows.EXCLUDED)!0)}</p>
  <@head.scheduled/>
  <#if choices?has_content>
    <p>${msg(decides?then("deskChoices", "deskDecisionChoicesRead"), choices?size)}</p>
    <ul class="desk-choices">
      <#list choices as row>
        <li id="row-${row.row?c}">
          <h3>${msg("deskRow", row.row?c)}: <a href="${own}/employees/${row.row?c}">${row.fullName!msg("deskRemoved")}</a></h3>
          <@desk.findings row.findings/>
          <#if decides>
            <#if row.findings?filter(one -> one.acknowledge!false)?has_content><label class="desk-check"><input type="checkbox" name="acknowledged" value="${row.row?c}"<#if ticked("acknowledged", row.row)> checked</#if>> ${msg("deskAcknowledge")}</label></#if>
            <#if row.findings?filter(one -> one.code == "account-disabled")?has_content><label class="desk-check"><input type="checkbox" name="reactivate" value="${row.row?c}"<#if ticked("reactivate", row.row)> checked</#if>> ${msg("deskReactivate")}</label></#if>
            <#if row.findings?filter(one -> one.code == "contract-shorter")?has_content><label class="desk-check"><input type="checkbox" name="shorten" value="${row.row?c}"<#if ticked("shorten", row.row)> checked</#if>> ${msg("deskShorten")}</label></#if>
            <p><a href="${own}/employees/${row.row?c}">${msg("deskExcludeHint")}</a></p>
          </#if>
        </li>
      </#list>
    </ul>
  </#if>
</#macro>

<@desk.page title=msg("deskDecisionTitle") + " " + request.memo.number>
  <p class="desk-back"><a href="${own}">${request.memo.number}</a></p>
  <h1>${msg("deskDecisionTitle")}</h1>
  <#if problem??><@desk.refused problem/></#if>
  <@head.withdrawn/>
  <@head.summary/>
  <#if request.status == "SUBMITTED">
    <#if obstacle?has_content><p class="desk-alert" id="obstacle">${msg("deskObstacle")} ${obstacle}</p></#if>
    <#if request.findings?has_content><p class="desk-muted">${msg("deskRequestFindingsOfSubmitter")}</p></#if>
    <@desk.findings request.findings/>
    <#if !decides>
      <section aria-labelledby="effect"><@effect "effect"/></section>
    <#elseif !obstacle?has_content>
    <@desk.form own + "/approval" revision?c "approval">
      <@effect "effect"/>
      <p class="desk-actions"><button class="desk-button" id="approve">${msg("deskApprove")}</button></p>
    </@desk.form>
    </#if>
    <#if decides>
    <@desk.form own + "/rejection" revision?c "rejection">
      <h2>${msg("deskRejection")}</h2>
      <p>${msg("deskRejectionEffect")}</p>
      <label class="desk-label" for="reason">${msg("deskReason")}</label>
      <textarea id="reason" name="reason" rows="3" maxlength="500" required>${(typed.reason[0])!""}</textarea>
      <p class="desk-actions"><button class="desk-button desk-button--second" id="reject">${msg("deskReject")}</button></p>
    </@desk.form>
    </#if>
  <#elseif !request.withdrawnAt??>
    <p class="desk-alert">${msg("deskDecidedAlready")}</p>
  </#if>
</@desk.page>
