<#-- Two tabs, or two devices: what was typed here, beside what is stored. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-typed.ftl" as kept>
<#function said change text>
  <#if !text?has_content><#return msg("deskDraftEmpty")></#if>
  <#if change.field == "kind" && ["FLEXIWORK", "SSO_ACTIVATION"]?seq_contains(text)><#return msg("deskKind." + text)></#if>
  <#if change.field == "workMailbox"><#return msg("deskDraftYes")></#if>
  <#return text>
</#function>
<@desk.page>
  <h1>${msg("deskDraftConflictTitle")}</h1>
  <p class="desk-alert" role="alert">${msg("deskDraftConflict")}</p>
  <table class="desk-table">
    <caption class="desk-hidden">${msg("deskDraftConflictTitle")}</caption>
    <thead><tr><th scope="col">${msg("deskDraftConflictField")}</th><th scope="col">${msg("deskDraftConflictStored")}</th><th scope="col">${msg("deskDraftConflictTyped")}</th></tr></thead>
    <tbody>
      <#list changes as change>
        <tr>
          <th scope="row"><#if change.row gt 0>${msg("deskRow", change.row?c)}, ${msg("deskDraftColumn." + change.field)}<#else>${msg("deskField." + change.field)}</#if></th>
          <td data-head="${msg("deskDraftConflictStored")}">${said(change, change.stored)}</td>
          <td data-head="${msg("deskDraftConflictTyped")}">${said(change, change.typed)}</td>
        </tr>
      </#list>
    </tbody>
  </table>
  <@desk.form address revision?c "mine"><@kept.fields/><p class="desk-actions"><button class="desk-button">${msg("deskDraftConflictKeep")}</button> <a class="desk-button desk-button--second" href="${back}">${msg("deskDraftConflictDrop")}</a></p></@desk.form>
</@desk.page>
