<#-- Kind and memo of a draft. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-draft-frame.ftl" as draft>
<@draft.page "memo">
  <@desk.form draftUrl revision?c "memo">
    <fieldset class="desk-group"<#if kindMissing> aria-describedby="kind-problem"</#if>>
      <legend class="desk-label">${msg("deskField.kind")} <span class="desk-muted">${msg("deskDraftRequired")}</span></legend>
      <#list ["FLEXIWORK", "SSO_ACTIVATION"] as one>
        <label class="desk-check"><input type="radio" name="kind" value="${one}"<#if kind == one> checked</#if>> <span>${msg("deskKind." + one)}<br><span class="desk-muted">${msg("deskDraftKind." + one)}</span></span></label>
      </#list>
      <#if kindMissing><p class="desk-fault" id="kind-problem">${msg("deskDraftKindMissing")}</p></#if>
      <label class="desk-check"><input type="checkbox" name="workMailbox" value="true"<#if workMailbox> checked</#if>> <span>${msg("deskField.workMailbox")}<br><span class="desk-muted">${msg("deskDraftMailboxHint")}</span></span></label>
    </fieldset>
    <h2>${msg("deskMemo")}</h2>
    <#list fields as field>
      <label class="desk-label" for="${field.name}">${msg("deskField." + field.name)} <span class="desk-muted">${msg("deskDraftRequired")}</span></label>
      <#if field.name == "date"><p class="desk-muted" id="date-hint">${msg("deskDraftDateHint")}</p></#if>
      <input type="text" id="${field.name}" name="${field.name}" value="${field.value}" maxlength="1000" autocomplete="off"<#if field.problem?has_content> aria-invalid="true"</#if> aria-describedby="<#if field.name == "date">date-hint </#if><#if field.problem?has_content>${field.name}-problem</#if>">
      <#if field.problem?has_content><p class="desk-fault" id="${field.name}-problem">${(field.name == "date")?then(msg("deskDraftMemoDate"), field.problem)}</p></#if>
    </#list>
    <p class="desk-actions">
      <button class="desk-button" name="go" value="next">${msg("deskDraftNext")}</button>
      <button class="desk-button desk-button--second" name="go" value="save">${msg("deskDraftSave")}</button>
    </p>
  </@desk.form>
</@draft.page>
