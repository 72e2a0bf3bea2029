<#-- Memo, attachments and findings of a request, for the pages about one. -->
<#import "desk-layout.ftl" as desk>
<#macro summary>
  <dl class="desk-facts">
    <div><dt>${msg("deskStatusHead")}</dt><dd><#if request.status == "PROCESSING" && !running><@desk.state "SCHEDULED"/><#else><@desk.status request.status/></#if></dd></div>
    <div><dt>${msg("deskKind")}</dt><dd>${msg("deskKind." + request.kind)}</dd></div>
    <div><dt>${msg("deskMemoDate")}</dt><dd>${clock.day(request.memo.date)}</dd></div>
    <div><dt>${msg("deskMemoSubject")}</dt><dd>${request.memo.subject}</dd></div>
    <div><dt>${msg("deskUnit")}</dt><dd>${request.memo.unit}</dd></div>
    <div><dt>${msg("deskSignatory")}</dt><dd>${request.memo.signatory}, ${request.memo.signatoryPosition}</dd></div>
    <div><dt>${msg("deskSubmitted")}</dt><dd>${clock.at(request.submittedAt)}, ${request.submittedBy}</dd></div>
    <#if request.decidedBy??><div><dt>${msg("deskDecided")}</dt><dd>${clock.at(request.decidedAt)}, ${request.decidedBy}</dd></div></#if>
    <#if request.withdrawnAt??><div><dt>${msg("deskRequestWithdrawnOn")}</dt><dd>${clock.at(request.withdrawnAt)}, ${request.submittedBy}</dd></div></#if>
    <#if request.reason??><div><dt>${msg("deskReason")}</dt><dd>${request.reason}</dd></div></#if>
    <#if request.completedAt??><div><dt>${msg("deskCompleted")}</dt><dd>${clock.at(request.completedAt)}</dd></div></#if>
  </dl>
</#macro>

<#-- For every reader of a request that its submitter took back, such as a verifier who follows the link of an earlier mail. -->
<#macro withdrawn><#if request.withdrawnAt??><p class="desk-alert" id="withdrawn">${msg("deskRequestWithdrawn", request.submittedBy, clock.at(request.withdrawnAt))}</p></#if></#macro>

<#-- The rows that wait for the first day of their contract. -->
<#macro scheduled><#if later.rows gt 0><p class="desk-alert" id="later"><#if later.firstDay == later.lastDay>${msg((request.status == "SUBMITTED")?then("deskDecisionLaterDay", "deskRequestLaterDay"), later.rows, clock.day(later.firstDay))}<#else>${msg((request.status == "SUBMITTED")?then("deskDecisionLaterDays", "deskRequestLaterDays"), later.rows, clock.day(later.firstDay), clock.day(later.lastDay))}</#if></p></#if></#macro>

<#-- The state of a row; a row of a request that ended without an account waits no longer. due: when a scheduled row is processed. -->
<#macro outcome of due=""><@desk.state (of == "PENDING" && ["REJECTED", "WITHDRAWN"]?seq_contains(request.status))?then("CLOSED", of)/><#if of == "SCHEDULED" && due?has_content> <span class="desk-muted">${msg("deskRequestDue", clock.dayAt(due))}</span></#if></#macro>

<#macro counts><#list request.rows as one, count><#if count gt 0><span><@outcome one/> ${count}</span> </#if></#list></#macro>
