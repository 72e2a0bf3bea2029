<#-- All of a draft, before it is sent. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-draft-frame.ftl" as draft>
<@draft.page "summary">
  <#if !ready>
    <div class="desk-alert desk-alert--error">
      <h2>${msg("deskDraftNotReady")}</h2>
      <ul>
        <#list errors as error><li><#if error.label?has_content>${msg(error.label)}: </#if>${(error.field == "memo.date")?then(msg("deskDraftMemoDate"), error.detail)} <a href="${draftUrl}<#if error.place != "memo">/${error.place}</#if>">${msg("deskDraftStep." + error.place)}</a></li></#list>
        <#if rowErrors gt 0><li><a href="${draftUrl}/people?show=errors">${msg("deskDraftRowErrors", rowErrors)}</a></li></#if>
      </ul>
    </div>
  </#if>
  <dl class="desk-facts">
    <div><dt>${msg("deskField.kind")}</dt><dd>${kind?has_content?then(msg("deskKind." + kind), "–")}</dd></div>
    <#list memo as field, value><div><dt>${msg("deskField." + field)}</dt><dd>${value?has_content?then(value, "–")}</dd></div></#list>
    <#if workMailbox><div><dt>${msg("deskField.workMailbox")}</dt><dd>${msg("deskDraftYes")}</dd></div></#if>
    <#list files as file><div><dt>${msg("deskAttachment." + file.type)}</dt><dd>${file.name?has_content?then(file.name, "–")}</dd></div></#list>
    <div><dt>${msg("deskEmployees")}</dt><dd><a href="${draftUrl}/people?show=all">${msg("deskDraftPeopleCount", people)}</a></dd></div>
  </dl>
  <#if warnings?has_content || rowWarnings gt 0>
    <section aria-labelledby="warnings"><h2 id="warnings">${msg("deskDraftWarnings")}</h2>
      <p>${msg("deskDraftWarningsHint")}</p>
      <@desk.findings warnings/>
      <#if rowWarnings gt 0><p><a href="${draftUrl}/people?show=warnings">${msg("deskDraftRowWarnings", rowWarnings)}</a></p></#if>
    </section>
  </#if>
  <#if ready>
    <@desk.form draftUrl + "/summary" revision?c "send">
      <p>${msg("deskDraftSendEffect", people)}</p>
      <p class="desk-actions"><button class="desk-button" id="send-request">${msg("deskDraftSend")}</button></p>
    </@desk.form>
  </#if>
  <@desk.form draftUrl + "/removal" revision?c "discard" "desk-plain"><button class="desk-button desk-button--second">${msg("deskDraftDiscard")}</button></@desk.form>
</@draft.page>
