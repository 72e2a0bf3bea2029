<#-- The frame of the pages of a draft: steps, what was just done, how long the draft is kept. -->
<#import "desk-layout.ftl" as desk>

<#macro page step>
  <@desk.page title=msg("deskDraftStep." + step) + (number?has_content)?then(" " + number, "")>
    <p class="desk-back"><a href="${deskUrl}/requests">${msg("deskRequestsTitle")}</a></p>
    <h1>${msg("deskDraftTitle")}<#if number?has_content> <span class="desk-muted">${number}</span></#if></h1>
    <nav class="desk-steps" aria-label="${msg("deskDraftSteps")}">
      <ol>
        <#list ["memo", "attachments", "people", "summary"] as one>
          <li><a href="${draftUrl}<#if one != "memo">/${one}</#if>"<#if one == step> aria-current="step"</#if>>${msg("deskDraftStep." + one)}</a></li>
        </#list>
      </ol>
    </nav>
    <#if done?has_content && done != "refused" && !(done == "file" && (files![])?filter(file -> file.refused?has_content)?has_content)><p class="desk-alert<#if !["changed", "left"]?seq_contains(done)> desk-alert--success</#if>" role="status">${msg("deskDraftDone." + done)}</p></#if>
    <#if problem?has_content><@desk.refused problem/></#if>
    <#nested>
    <p class="desk-muted desk-kept">${msg("deskDraftKept", clock.at(expiresAt))}</p>
    <script type="module" src="${url.resourcesPath}/desk/draft.js"></script>
  </@desk.page>
</#macro>

<#-- A form with one file. longest: in MiB. -->
<#macro fileForm action id longest>
  <form method="post" action="${action}" enctype="multipart/form-data" class="desk-form" id="${id}" data-upload data-longest="${longest?c}" data-too-large="${msg("deskDraftTooLarge", longest)}" data-failed="${msg("deskDraftUploadFailed")}" data-progress="${msg("deskDraftUploading")}">
    <input type="hidden" name="formToken" value="${formToken}">
    <input type="hidden" name="revision" value="${revision?c}">
    <#nested>
  </form>
</#macro>

<#-- Why a file was refused. -->
<#macro refusal name sentences>
  <#if sentences?has_content>
    <div class="desk-alert desk-alert--error" role="alert">
      <p data-refused><strong>${name?has_content?then(msg("deskDraftRefusedFile", name), msg("deskDraftRefusedText"))}</strong></p>
      <ul><#list sentences as sentence><#if sentence?index == 30><li>${msg("deskMore", sentences?size - 30)}</li><#break></#if><li>${sentence}</li></#list></ul>
    </div>
  </#if>
</#macro>

<#-- The columns that a list of this kind has to have. -->
<#function required>
  <#return ["fullName", "nik", "birthPlace", "birthDate"] + (kind == "FLEXIWORK")?then(["contractStart", "contractEnd"], []) + (kind == "SSO_ACTIVATION")?then(["externalEmail"], [])>
</#function>

<#-- The sentence of a finding. The page has a box for a number cell, so no word about the format of the column. -->
<#function sentence finding>
  <#return finding.code?ends_with("-in-number-cell")?then(msg("deskDraftInNumberCell", msg("deskDraftColumn." + finding.field)), finding.detail)>
</#function>

<#-- Findings of a row. -->
<#macro findings of>
  <#if of?has_content>
    <ul class="desk-findings">
      <#list of as finding><li class="desk-finding desk-finding--${finding.severity!"error"}"><span class="desk-finding__kind">${msg("deskSeverity." + (finding.severity!"error"))}</span> ${sentence(finding)}</li></#list>
    </ul>
  </#if>
</#macro>

<#-- The box beside a number cell. -->
<#macro check cell>
  <#if cell.check?has_content><label class="desk-check"><input type="checkbox" name="${cell.check}" value="true"> <span>${msg("deskDraftChecked." + cell.field)}</span></label></#if>
</#macro>

<#-- What has to be done in the rows of a group whose sentences differ from row to row. -->
<#function general group>
  <#local known=["address-letter", "address-misspelt", "address-own-domain", "address-repeated", "letters-foreign", "name-repeated", "row-repeated", "username-alike-in-list"]>
  <#return known?seq_contains(group.code)?then(msg("deskDraftGroup." + group.code), group.detail)>
</#function>
