<#-- Memo, attachments and findings of a request, for the pages about one. -->
<#import "desk-layout.ftl" as desk>
<#macro summary>
  <dl class="desk-facts">
    <div><dt>${msg("deskStatusHead")}</dt><dd><@desk.status request.status/></dd></div>
    <div><dt>${msg("deskKind")}</dt><dd>${msg("deskKind." + request.kind)}</dd></div>
    <div><dt>${msg("deskMemoDate")}</dt><dd>${clock.day(request.memo.date)}</dd></div>
    <div><dt>${msg("deskMemoSubject")}</dt><dd>${request.memo.subject}</dd></div>
    <div><dt>${msg("deskUnit")}</dt><dd>${request.memo.unit}</dd></div>
    <div><dt>${msg("deskSignatory")}</dt><dd>${request.memo.signatory}, ${request.memo.signatoryPosition}</dd></div>
    <div><dt>${msg("deskSubmitted")}</dt><dd>${clock.at(request.submittedAt)}, ${request.submittedBy}</dd></div>
    <#if request.decidedBy??><div><dt>${msg("deskDecided")}</dt><dd>${clock.at(request.decidedAt)}, ${request.decidedBy}</dd></div></#if>
    <#if request.reason??><div><dt>${msg("deskReason")}</dt><dd>${request.reason}</dd></div></#if>
    <#if request.completedAt??><div><dt>${msg("deskCompleted")}</dt><dd>${clock.at(request.completedAt)}</dd></div></#if>
  </dl>
</#macro>

<#macro counts><#list request.rows as one, count><#if count gt 0><span><@desk.state one/> ${count}</span> </#if></#list></#macro>
