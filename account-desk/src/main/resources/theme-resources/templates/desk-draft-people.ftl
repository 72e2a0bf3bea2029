<#-- The list of a draft: how it gets here, how it was understood, and what has to be mended. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-draft-frame.ftl" as draft>
<#macro ways>
  <@draft.fileForm draftUrl + "/people" "upload-people" longest>
    <h2>${msg("deskDraftListFile")}</h2>
    <p>${msg("deskDraftListFileHint", mostRows)} <a href="${deskUrl}/drafts/template">${msg("deskDraftTemplate")}</a></p>
    <p>${msg("deskDraftRequiredColumns", draft.required()?map(field -> msg("deskDraftColumn." + field))?join(", "))}</p>
    <label class="desk-label" for="choose-people">${msg("deskDraftListChoose")}</label>
    <input type="file" id="choose-people" name="file" accept=".xlsx,.csv,.txt,.tsv" required>
    <p class="desk-actions"><button class="desk-button">${msg("deskDraftUpload")}</button></p>
  </@draft.fileForm>
  <@draft.fileForm draftUrl + "/people" "paste-people" longest>
    <h2>${msg("deskDraftPaste")}</h2>
    <label class="desk-label" for="text">${msg("deskDraftPasteLabel")}</label>
    <textarea id="text" name="text" rows="6" required>${pasted}</textarea>
    <p class="desk-actions"><button class="desk-button desk-button--second">${msg("deskDraftPasteSend")}</button></p>
  </@draft.fileForm>
</#macro>
<@draft.page "people">
  <#if !kind?has_content><p class="desk-alert">${msg("deskDraftKindFirst")} <a href="${draftUrl}">${msg("deskDraftStep.memo")}</a></p></#if>
  <@draft.refusal refusedName refused/>
  <#if waits><p class="desk-alert">${msg("deskDraftWaits")} <a href="${draftUrl}/people/columns">${msg("deskDraftColumnsCorrect")}</a></p></#if>
  <#if counts.all == 0>
    <@ways/>
    <section class="desk-form" aria-labelledby="typed">
      <h2 id="typed">${msg("deskDraftType")}</h2>
      <p class="desk-actions"><a class="desk-button desk-button--second" href="${draftUrl}/people/${nextNumber?c}">${msg("deskDraftAdd")}</a></p>
    </section>
  <#else>
    <section aria-labelledby="understood">
      <h2 id="understood">${msg("deskDraftUnderstood")}</h2>
      <p>${msg("deskDraftPeopleCount", counts.all)}<#if listName?has_content> ${msg("deskDraftFrom", listName)}</#if><#if sheet?has_content> ${msg("deskDraftSheet", sheet)}</#if><#if headingRow gt 0> ${msg("deskDraftHeadingRowIs", headingRow?c)}</#if></p>
      <#if remembered?has_content><p class="desk-alert">${msg("deskDraftRemembered", remembered?join(", "))} <a href="${draftUrl}/people/columns">${msg("deskDraftColumnsCorrect")}</a></p></#if>
      <@desk.findings notes/>
      <#if columns?has_content>
        <details>
          <summary>${msg("deskDraftColumns", columns?size)}</summary>
          <ul class="desk-columns"><#list columns as column><li>${msg("deskDraftColumn." + column.field)}: <span class="desk-muted">${msg("deskDraftColumnOf", column.letters, column.heading)}</span></li></#list></ul>
        </details>
      </#if>
      <#if canChoose && !waits><p><a href="${draftUrl}/people/columns" id="correct-columns">${msg("deskDraftColumnsCorrect")}</a></p></#if>
    </section>
    <section aria-labelledby="judged">
      <h2 id="judged">${msg("deskDraftJudged")}</h2>
      <nav class="desk-filter" aria-label="${msg("deskDraftFilter")}">
        <#list ["errors", "warnings", "all"] as one>
          <a href="${draftUrl}/people?show=${one}"<#if one == show> aria-current="page"</#if>>${msg("deskDraftShow." + one, counts[one])}</a>
        </#list>
      </nav>
      <#if groups?has_content>
        <ul class="desk-findings" id="groups">
          <#list groups as group><li class="desk-finding desk-finding--${group.severity}"><span class="desk-finding__kind">${msg("deskSeverity." + group.severity)}</span> <a href="${draftUrl}/people?show=${group.id}"<#if group.id == show> aria-current="page"</#if>>${msg("deskDraftGroup", group.rows, msg("deskDraftColumn." + group.field))}</a> ${group.isSame?then(draft.sentence(group), draft.general(group))}</li></#list>
        </ul>
      </#if>
      <#if show == "all">
        <table class="desk-table">
          <caption class="desk-hidden">${msg("deskRows")}</caption>
          <thead><tr><th scope="col">${msg("deskDraftRowNumber")}</th><th scope="col">${msg("deskName")}</th><th scope="col">${msg("deskNik")}</th><th scope="col">${msg("deskAddress")}</th><th scope="col">${msg("deskFindings")}</th></tr></thead>
          <tbody>
            <#list rows as row>
              <tr id="row-${row.number?c}">
                <td data-head="${msg("deskDraftRowNumber")}" class="desk-number">${row.number?c}</td>
                <th scope="row"><a href="${draftUrl}/people/${row.number?c}">${row.fullName?has_content?then(row.fullName, msg("deskDraftNoName"))}</a></th>
                <td data-head="${msg("deskNik")}">${row.nik}</td>
                <td data-head="${msg("deskAddress")}">${row.externalEmail}</td>
                <td data-head="${msg("deskFindings")}"><#if row.findings?has_content><@draft.findings row.findings/></#if></td>
              </tr>
            </#list>
          </tbody>
        </table>
      <#elseif rows?has_content>
        <@desk.form draftUrl + "/people/cells" revision?c "cells">
          <p>${msg("deskDraftMend." + (show == "warnings")?then("warnings", "errors"))}</p>
          <ol class="desk-choices">
            <#list rows as row>
              <li id="row-${row.number?c}">
                <h3>${msg("deskRow", row.number?c)}: <a href="${draftUrl}/people/${row.number?c}">${row.fullName?has_content?then(row.fullName, msg("deskDraftNoName"))}</a></h3>
                <div id="findings-${row.number?c}"><@draft.findings row.findings/></div>
                <#list row.cells as cell>
                  <label class="desk-label" for="${cell.name}">${msg("deskDraftColumn." + cell.field)}</label>
                  <input type="text" id="${cell.name}" name="${cell.name}" value="${cell.value}" autocomplete="off" aria-describedby="findings-${row.number?c}"<#if cell.invalid == "true"> aria-invalid="true"</#if>>
                  <@draft.check cell/>
                </#list>
              </li>
            </#list>
          </ol>
          <p class="desk-actions">
            <button class="desk-button" id="save-cells" name="go" value="save">${msg("deskDraftSaveCells")}</button>
            <button class="desk-button desk-button--second" id="save-and-go" name="go" value="next">${msg("deskDraftSaveAndSummary")}</button>
          </p>
        </@desk.form>
      <#else>
        <p class="desk-empty">${msg("deskDraftNothing." + ["errors", "warnings", "all"]?seq_contains(show)?then(show, "errors"))}</p>
      </#if>
      <@desk.pager pages draftUrl + "/people?show=" + show + "&"/>
      <p class="desk-actions">
        <#if show == "all" || !rows?has_content><a class="desk-button<#if counts.errors gt 0> desk-button--second</#if>" href="${draftUrl}/summary">${msg("deskDraftToSummary")}</a></#if>
        <a class="desk-button desk-button--second" href="${draftUrl}/people/${nextNumber?c}">${msg("deskDraftAdd")}</a>
      </p>
    </section>
    <details<#if refused?has_content> open</#if>>
      <summary>${msg("deskDraftReplaceList")}</summary>
      <p>${msg("deskDraftReplaceListHint")}</p>
      <@ways/>
      <@desk.form draftUrl + "/people/removal" revision?c "remove-people" "desk-plain"><button class="desk-button desk-button--second">${msg("deskDraftRemoveList")}</button></@desk.form>
    </details>
  </#if>
</@draft.page>
