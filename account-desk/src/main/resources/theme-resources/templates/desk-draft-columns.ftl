<#-- Sheet, row of headings and columns of the file of a draft's list. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-draft-frame.ftl" as draft>
<#function shown use>
  <#if ["birthPlace-birthDate", "contractStart-contractEnd", "unused"]?seq_contains(use)><#return msg("deskDraftUse." + use)></#if>
  <#return msg("deskDraftColumn." + use)>
</#function>
<@draft.page "people">
  <p class="desk-back"><a href="${draftUrl}/people">${msg("deskDraftBackToPeople")}</a></p>
  <h2>${msg("deskDraftColumnsTitle")}<#if listName?has_content> <span class="desk-muted">${listName}</span></#if></h2>
  <#if missing?has_content || sentences?has_content>
    <div class="desk-alert desk-alert--error" role="alert"><ul>
      <#list missing as field><li>${msg("deskDraftColumnMissing", msg("deskDraftColumn." + field))}</li></#list>
      <#if missing?has_content><li>${msg("deskDraftColumnAbsent")}</li></#if>
      <#list sentences as sentence><#if sentence?index == 30><#break></#if><li>${sentence}</li></#list>
    </ul></div>
  </#if>
  <#assign remembered=columns?filter(column -> column.remembered)>
  <#if remembered?has_content>
    <div class="desk-alert">
      <p>${msg("deskDraftRemembered", remembered?map(column -> column.letters + " “" + column.heading + "”")?join(", "))}</p>
      <@desk.form draftUrl + "/people/columns" revision?c "forget" "desk-plain"><button class="desk-button desk-button--second" name="go" value="forget">${msg("deskDraftForget")}</button></@desk.form>
    </div>
  </#if>
  <@desk.form draftUrl + "/people/columns" revision?c "columns">
    <p>${msg("deskDraftColumnsHint")}</p>
    <#if edits gt 0><p>${msg("deskDraftEditsKept", edits)}</p></#if>
    <#if sheets?size gt 1>
      <label class="desk-label" for="sheet">${msg("deskDraftChooseSheet")}</label>
      <select id="sheet" name="sheet"<#if loses> aria-invalid="true" aria-describedby="sheet-problem"</#if>><#list sheets as one><option value="${one}"<#if one == sheet> selected</#if>>${one}</option></#list></select>
      <#if loses>
        <p class="desk-fault" id="sheet-problem">${msg("deskDraftSheetLoses", edits)}</p>
        <label class="desk-check"><input type="checkbox" name="loses" value="true"> <span>${msg("deskDraftSheetLosesConfirm")}</span></label>
      </#if>
    </#if>
    <label class="desk-label" for="headingRow">${msg("deskDraftHeadingRow")}</label>
    <p class="desk-muted" id="row-hint">${msg("deskDraftHeadingRowHint")}</p>
    <input type="text" id="headingRow" name="headingRow" value="${headingRow}" inputmode="numeric" autocomplete="off" aria-describedby="row-hint<#if rowInvalid> row-problem</#if>"<#if rowInvalid> aria-invalid="true"</#if>>
    <#if rowInvalid><p class="desk-fault" id="row-problem">${msg("deskDraftHeadingRowInvalid")}</p></#if>
    <#list columns as column>
      <label class="desk-label" for="use-${column.index?c}">${msg("deskDraftColumnOf", column.letters, column.heading?has_content?then(column.heading, msg("deskDraftNoHeading")))}</label>
      <#if column.example?has_content><p class="desk-muted" id="example-${column.index?c}">${msg("deskDraftExample", column.example)}</p></#if>
      <#assign faults=column.faults?filter(fault -> ["heading-twice", "heading-misnamed"]?seq_contains(fault.code))>
      <select id="use-${column.index?c}" name="use.${column.index?c}" aria-describedby="<#if column.example?has_content>example-${column.index?c} </#if><#if faults?has_content>use-${column.index?c}-problem</#if>"<#if faults?has_content> aria-invalid="true"</#if>>
        <#list uses as use><option value="${use}"<#if use == column.use> selected</#if>>${shown(use)}</option></#list>
      </select>
      <#if faults?has_content><div class="desk-fault" id="use-${column.index?c}-problem"><#list faults as fault><p>${msg((fault.code == "heading-twice")?then("deskDraftColumnTwice", "deskDraftColumnPerhaps"), msg("deskDraftColumn." + fault.field))}</p></#list></div></#if>
    </#list>
    <p class="desk-muted">${msg("deskDraftColumnsRemember")}</p>
    <p class="desk-actions"><button class="desk-button" id="save-columns">${msg("deskDraftColumnsSave")}</button> <a class="desk-button desk-button--second" href="${draftUrl}/people">${msg("deskDraftBackToPeople")}</a></p>
  </@desk.form>
</@draft.page>
