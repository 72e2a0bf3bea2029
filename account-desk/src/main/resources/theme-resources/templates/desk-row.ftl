<#-- One row of a request, with what is on record about its person. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-request-head.ftl" as head>
<#assign own=deskUrl + "/requests/" + request.id rowUrl=own + "/employees/" + row.row?c>
<@desk.page title=row.fullName!msg("deskRemoved")>
  <p class="desk-back"><a href="${own}">${request.memo.number}</a></p>
  <h1>${msg("deskRow", row.row?c)}: ${row.fullName!msg("deskRemoved")}</h1>
  <@desk.findings row.findings row.acknowledged/>
  <dl class="desk-facts">
    <div><dt>${msg("deskStatusHead")}</dt><dd><@head.outcome row.state row.nextTry!""/></dd></div>
    <#if row.nik??><div><dt>${msg("deskNik")}</dt><dd>${row.nik}</dd></div></#if>
    <#if row.externalEmail??><div><dt>${msg("deskAddress")}</dt><dd>${row.externalEmail}</dd></div></#if>
    <#if row.employeeNumber??><div><dt>${msg("deskNip")}</dt><dd>${row.employeeNumber}</dd></div></#if>
    <#if row.unit??><div><dt>${msg("deskUnit")}</dt><dd>${row.unit}</dd></div></#if>
    <#if row.position??><div><dt>${msg("deskPosition")}</dt><dd>${row.position}</dd></div></#if>
    <#if row.username??><div><dt>${msg("deskUsername")}</dt><dd>${row.username}</dd></div></#if>
    <#if row.contractEnd??><div><dt>${msg("deskContract")}</dt><dd>${clock.day(row.contractStart)} – ${clock.day(row.contractEnd)}</dd></div></#if>
    <#if row.exclusionReason??><div><dt>${msg("deskExcluded")}</dt><dd>${row.exclusionReason}</dd></div></#if>
  </dl>
  <#if identity??>
    <section aria-labelledby="identity"><h2 id="identity">${msg("deskIdentity")}</h2>
      <dl class="desk-facts"><div><dt>${msg("deskNik")}</dt><dd class="desk-nik">${identity.nik}</dd></div><div><dt>${msg("deskBirthDate")}</dt><dd>${clock.day(identity.birthDate)}</dd></div></dl>
    </section>
  <#elseif desk.may("request-verifier") && row.nik??>
    <@desk.form rowUrl + "/identity" "" "look"><p>${msg("deskIdentityHint")}</p><p class="desk-actions"><button class="desk-button desk-button--second">${msg("deskIdentityShow")}</button></p></@desk.form>
  </#if>
  <#if person??>
    <section aria-labelledby="person"><h2 id="person">${msg("deskPerson")}</h2>
      <#if person.account??><p>${msg("deskAccount", person.account.username)} <span class="desk-tag">${msg(person.account.enabled?then("deskEnabled", "deskDisabled"))}</span></p><#else><p>${msg("deskNoAccount")}</p></#if>
      <#if (person.contract.end)??><p>${msg("deskContractOnRecord", clock.day(person.contract.end))}</p></#if>
      <h3>${msg("deskRequestsOfPerson")}</h3>
      <ul><#list person.requests as one><li><a href="${deskUrl}/requests/${one.id}">${one.memoNumber}</a>, ${msg("deskKind." + one.kind)}, ${clock.at(one.submittedAt)} <@desk.status one.status/></li></#list></ul>
    </section>
  </#if>
  <#if desk.may("request-verifier") && request.status == "SUBMITTED">
    <@desk.form rowUrl + "/exclusion" revision?c "exclusion">
      <#if row.state == "EXCLUDED">
        <p>${msg("deskIncludeHint")}</p>
        <p class="desk-actions"><button class="desk-button desk-button--second" name="choice" value="include">${msg("deskInclude")}</button></p>
      <#else>
        <h2>${msg("deskExclude")}</h2>
        <label class="desk-label" for="reason">${msg("deskReason")}</label>
        <textarea id="reason" name="reason" rows="3" maxlength="500" required></textarea>
        <p class="desk-actions"><button class="desk-button desk-button--second">${msg("deskExclude")}</button></p>
      </#if>
    </@desk.form>
  </#if>
  <#if desk.may("request-verifier") && (row.state == "DELIVERED" || row.state == "FAILED")>
    <@desk.form rowUrl + "/redelivery" "" "redelivery">
      <h2>${msg("deskRedelivery")}</h2>
      <p>${msg("deskRedeliveryHint")}</p>
      <#if problem??>
        <@desk.refused problem/>
        <#if problem.code == "accounts-disabled" || (typed.reactivate)??><label class="desk-check"><input type="checkbox" name="reactivate" value="true"<#if (typed.reactivate)??> checked</#if>> ${msg("deskReactivate")}</label></#if>
        <#if problem.code == "redelivery-unacknowledged"><label class="desk-check"><input type="checkbox" name="acknowledge" value="true"> ${msg("deskAcknowledge")}</label></#if>
      </#if>
      <p class="desk-actions"><button class="desk-button desk-button--second">${msg("deskRedeliver")}</button></p>
    </@desk.form>
  </#if>
</@desk.page>
