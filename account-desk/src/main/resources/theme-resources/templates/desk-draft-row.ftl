<#-- One person of a draft's list. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-draft-frame.ftl" as draft>
<#assign required=draft.required()>
<@draft.page "people">
  <p class="desk-back"><a href="${draftUrl}/people">${msg("deskDraftBackToPeople")}</a></p>
  <h2>${isNew?then(msg("deskDraftNewRow"), msg("deskRow", row.number?c) + ": " + row.fullName)}</h2>
  <@desk.form draftUrl + "/people/" + row.number?c revision?c "row">
    <p class="desk-muted">${msg("deskDraftRowHint")}</p>
    <#list row.cells as cell>
      <label class="desk-label" for="${cell.name}">${msg("deskDraftColumn." + cell.field)}<#if required?seq_contains(cell.field)> <span class="desk-muted">${msg("deskDraftRequired")}</span></#if></label>
      <input type="text" id="${cell.name}" name="${cell.name}" value="${cell.value}" autocomplete="off"<#if cell.findings?has_content> aria-describedby="${cell.name}-findings"</#if><#if cell.findings?filter(one -> one.severity == "error")?has_content> aria-invalid="true"</#if>>
      <#if cell.findings?has_content><div id="${cell.name}-findings"><@draft.findings cell.findings/></div></#if>
      <@draft.check cell/>
    </#list>
    <p class="desk-actions">
      <button class="desk-button" id="save-row">${msg("deskDraftSaveCells")}</button>
      <#if !isNew>
        <a class="desk-button desk-button--second" href="${draftUrl}/people/${nextNumber?c}">${msg("deskDraftAdd")}</a>
        <button class="desk-button desk-button--second" name="go" value="remove">${msg("deskDraftRemoveRow")}</button>
      </#if>
    </p>
  </@desk.form>
</@draft.page>
