<#-- One action of an identity manager for a person: what will happen, what has to be typed, and one button. -->
<#import "desk-layout.ftl" as desk>
<#assign personUrl=deskUrl + "/people/" + username?url("UTF-8") address=(employee.externalEmail)!"">
<#macro field name hint="" type="text">
  <#local fault=faults[name]!"">
  <label class="desk-label" for="${name}">${msg("deskField." + name)}</label>
  <#if hint?has_content><p class="desk-muted desk-hint" id="${name}-hint">${hint}</p></#if>
  <input type="text" id="${name}" name="${name}" value="${(typed[name][0])!""}" maxlength="255" autocomplete="off" autocapitalize="none" spellcheck="false" required<#if type == "digits"> inputmode="numeric"</#if><#if type == "email"> inputmode="email"</#if><#if fault?has_content> aria-invalid="true"</#if><#if hint?has_content || fault?has_content> aria-describedby="<#if hint?has_content>${name}-hint</#if><#if fault?has_content> ${name}-fault</#if>"</#if>>
  <#if fault?has_content><p class="desk-fault" id="${name}-fault">${fault}</p></#if>
</#macro>
<@desk.page title=msg("deskPersonAction." + action) + ": " + username>
  <p class="desk-back"><a href="${personUrl}">${username}</a></p>
  <h1>${msg("deskPersonAction." + action)}: ${username}</h1>
  <#if problem??><@desk.refused problem/></#if>
  <#if (employee.dispute)?? && action != "identity"><p class="desk-alert desk-alert--error" id="dispute">${msg("deskPersonDispute", clock.at(employee.dispute.since))}</p></#if>
  <#if employee??>
    <dl class="desk-facts" id="on-file">
      <#if action == "identity">
        <div><dt>${msg("deskPersonOnFile")}</dt><dd><#if (employee.identity)??>${msg("deskPersonIdentityOnFile", employee.identity.nikLastFour, clock.at(employee.identity.recordedAt), employee.identity.recordedBy!"–")}<#else>${msg("deskPersonNothing")}</#if></dd></div>
      <#else>
        <div><dt>${msg("deskPersonOnFile")}</dt><dd><#if address?has_content>${address.masked}<#else>${msg("deskPersonNothing")}</#if></dd></div>
        <#if (address.registeredAt)??><div><dt>${msg("deskPersonRegistered")}</dt><dd>${clock.at(address.registeredAt)}, ${address.registeredBy!msg("deskPersonNotByOfficer")}</dd></div></#if>
        <#if address?has_content><div><dt>${msg("deskPersonTrust")}</dt><dd><#if address.trusted>${msg((action == "address-confirmation" && !(employee.dispute)??)?then("deskPersonTrustedAlready", "deskPersonTrusted"))}<#elseif address.confirmationsNeeded gt 0>${msg("deskPersonNeeded", address.confirmationsNeeded)}<#else>${msg("deskPersonNotTrusted")}</#if></dd></div></#if>
        <#if (address.sharedWith)?has_content><div><dt>${msg("deskPersonShared")}</dt><dd>${address.sharedWith?join(", ")}</dd></div></#if>
      </#if>
    </dl>
  </#if>
  <@desk.form personUrl + "/" + action revision!"" "action">
    <h2>${msg("deskPersonEffects")}</h2>
    <ul><#list 1..4 as line><#assign key="deskPersonEffect." + action + "." + line text=msg(key)><#if text != key><li>${text}</li></#if></#list></ul>
    <#if action == "identity">
      <@field "nik" msg("deskPersonNikHint") "digits"/>
      <@field "birthPlace"/>
      <@field "birthDate" msg("deskPersonDateHint")/>
      <#if findings?has_content>
        <div class="desk-alert" id="doubts" role="alert">
          <@desk.findings findings/>
          <label class="desk-check"><input type="checkbox" name="accepted" value="${(typed.nik[0])!""}" autofocus> <span>${msg("deskPersonAccept")}</span></label>
        </div>
      </#if>
    <#elseif action == "address">
      <@field "externalEmail" msg("deskPersonAddressHint") "email"/>
    <#elseif action == "address-confirmation">
      <@field "externalEmail" msg("deskPersonConfirmHint") "email"/>
      <#if (employee.dispute)??><label class="desk-check"><input type="checkbox" name="resolvesDispute" value="true"<#if (typed.resolvesDispute)??> checked</#if>> <span>${msg("deskPersonResolve")}</span></label></#if>
    </#if>
    <p class="desk-actions"><button class="desk-button" id="act">${msg("deskPersonDo." + action)}</button> <a class="desk-button desk-button--second" href="${personUrl}">${msg("deskPersonCancel")}</a></p>
  </@desk.form>
</@desk.page>
