<#-- Documents of a draft, one form for each. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-draft-frame.ftl" as draft>
<@draft.page "attachments">
  <#if !kind?has_content><p class="desk-alert">${msg("deskDraftKindFirst")} <a href="${draftUrl}">${msg("deskDraftStep.memo")}</a></p></#if>
  <p>${msg("deskDraftFilesHint", longest)}</p>
  <#list files as file>
    <section aria-labelledby="file-${file.type}">
      <h2 id="file-${file.type}">${msg("deskAttachment." + file.type)}</h2>
      <@draft.refusal file.refusedName file.refused/>
      <#if file.name?has_content>
        <p class="desk-alert desk-alert--success">${msg("deskDraftFileTaken", file.name, file.kibibytes)}</p>
      </#if>
      <@draft.fileForm draftUrl + "/attachments" "upload-" + file.type longest>
        <input type="hidden" name="type" value="${file.type}">
        <label class="desk-label" for="choose-${file.type}">${msg(file.name?has_content?then("deskDraftReplace", "deskDraftChoose"))}</label>
        <input type="file" id="choose-${file.type}" name="file" accept="application/pdf,.pdf" required>
        <p class="desk-actions"><button class="desk-button">${msg("deskDraftUpload")}</button></p>
      </@draft.fileForm>
      <#if file.name?has_content>
        <@desk.form draftUrl + "/attachments/removal" revision?c "remove-" + file.type "desk-plain"><input type="hidden" name="type" value="${file.type}"><button class="desk-button desk-button--second">${msg("deskDraftRemove", file.name)}</button></@desk.form>
      </#if>
    </section>
  </#list>
  <p class="desk-actions"><a class="desk-button" href="${draftUrl}/people" data-after-uploads>${msg("deskDraftToPeople")}</a></p>
</@draft.page>
