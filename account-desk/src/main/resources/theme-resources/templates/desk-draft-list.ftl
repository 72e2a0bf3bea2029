<#-- Own drafts, and the button for a new one. -->
<#if desk.may("request-submitter")>
  <#if drafts?has_content>
    <section aria-labelledby="drafts">
      <h2 id="drafts">${msg("deskDrafts")}</h2>
      <ul class="desk-files"><#list drafts as one><li><a href="${deskUrl}/drafts/${one.id}">${one.number?has_content?then(one.number, msg("deskDraftUnnamed"))}</a> <span class="desk-muted">${msg("deskDraftChanged", clock.at(one.changedAt))}</span></li></#list></ul>
    </section>
  </#if>
  <@desk.form deskUrl + "/drafts" "" "new-draft" "desk-plain"><button class="desk-button">${msg("deskDraftNew")}</button></@desk.form>
</#if>
