<#-- One request: memo, attachments, findings, rows, history. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-request-head.ftl" as head>
<#assign own=deskUrl + "/requests/" + request.id>
<@desk.page title=request.memo.number>
  <p class="desk-back"><a href="${deskUrl}/requests">${msg("deskRequestsTitle")}</a></p>
  <h1>${request.memo.number}</h1>
  <#if done?has_content><p class="desk-alert desk-alert--success" role="status">${msg("deskDone." + done)}</p></#if>
  <@head.withdrawn/>
  <@head.summary/>

  <#if request.status == "SUBMITTED" && desk.may("request-auditor") && !desk.may("request-verifier")>
    <p class="desk-actions"><a href="${own}/decision">${msg("deskDecisionRead")}</a></p>
  <#elseif request.status == "SUBMITTED" && desk.may("request-verifier")>
    <#if obstacle?has_content>
      <p class="desk-alert" id="obstacle">${msg("deskObstacle")} ${obstacle}</p>
    <#else>
      <p class="desk-actions"><a class="desk-button" href="${own}/decision">${msg("deskDecide")}</a></p>
    </#if>
  </#if>

  <#if request.status == "SUBMITTED" && isOwn>
    <p class="desk-actions"><a class="desk-button desk-button--second" href="${own}/withdrawal">${msg("deskRequestWithdraw")}</a></p>
  </#if>

  <section aria-labelledby="attachments">
    <h2 id="attachments">${msg("deskAttachments")}</h2>
    <ul class="desk-files">
      <#list request.attachments as file>
        <li><a href="${own}/attachments/${file.number?c}/view">${msg("deskAttachment." + file.type)}</a> <span class="desk-muted">${msg("deskBytes", ((file.bytes + 1023) / 1024)?floor)}</span><#if file.repaired> <span class="desk-tag">${msg("deskRepaired")}</span></#if>
          · <a href="${own}?beside=${file.number?c}#beside" aria-label="${msg("deskBeside")}: ${msg("deskAttachment." + file.type)}">${msg("deskBeside")}</a> · <a href="${own}/attachments/${file.number?c}" aria-label="${msg("deskDownload")}: ${msg("deskAttachment." + file.type)}">${msg("deskDownload")}</a></li>
      </#list>
    </ul>
  </section>

  <#if request.findings?has_content>
    <section aria-labelledby="findings"><h2 id="findings">${msg("deskFindings")}</h2><#if full><p class="desk-muted">${msg("deskRequestFindingsOfSubmitter")}</p></#if><@desk.findings request.findings/></section>
  </#if>

  <div<#if beside gt 0> class="desk-beside" id="beside"</#if>>
  <#if beside gt 0>
    <iframe class="desk-beside__file" src="${own}/attachments/${beside?c}/view" title="${msg("deskAttachments")}"></iframe>
  </#if>
  <section aria-labelledby="rows" id="progress">
    <h2 id="rows">${msg("deskRows")}</h2>
    <p class="desk-counts"<#if running> aria-live="polite" data-live="${own}/progress"</#if>><@head.counts/></p>
    <#if running><p class="desk-muted">${msg("deskRunning")}<noscript> ${msg("deskRequestReload")}</noscript></p></#if>
    <#if request.status != "SUBMITTED"><@head.scheduled/></#if>
    <table class="desk-table">
      <caption class="desk-hidden">${msg("deskRows")}</caption>
      <thead><tr><th scope="col">${msg("deskRowNumber")}</th><th scope="col">${msg("deskName")}</th><th scope="col">${msg("deskNik")}</th><th scope="col">${msg("deskAddress")}</th><th scope="col">${msg("deskContract")}</th><th scope="col">${msg("deskStatusHead")}</th></tr></thead>
      <tbody>
        <#list rows.items as row>
          <tr id="row-${row.row?c}">
            <td data-head="${msg("deskRowNumber")}" class="desk-number">${row.row?c}</td>
            <th scope="row"><#if full><a href="${own}/employees/${row.row?c}">${row.fullName!msg("deskRemoved")}</a><#else>${row.fullName!msg("deskRemoved")}</#if>
              <#if row.username??><br><span class="desk-muted">${row.username}</span></#if></th>
            <td data-head="${msg("deskNik")}" class="desk-number">${row.nik!""}</td>
            <td data-head="${msg("deskAddress")}" class="desk-text">${row.externalEmail!""}</td>
            <td data-head="${msg("deskContract")}" class="desk-text"><#if row.contractEnd??>${clock.day(row.contractStart)} – ${clock.day(row.contractEnd)}</#if></td>
            <td data-head="${msg("deskStatusHead")}"><@head.outcome row.state row.nextTry!""/><#if row.exclusionReason??><br>${row.exclusionReason}</#if><#if row.lastError??><br><@desk.error row.lastError row.state/></#if>
              <@desk.findings row.findings row.acknowledged/></td>
          </tr>
        </#list>
      </tbody>
    </table>
    <@desk.pager rows own + "?" + (beside gt 0)?then("beside=" + beside?c + "&", "")/>
    <p><a href="${own}/report">${msg("deskReport")}</a></p>
  </section>
  </div>

  <section aria-labelledby="history">
    <h2 id="history">${msg("deskHistory")}</h2>
    <ol class="desk-history">
      <#list history.items as entry>
        <li><span class="desk-muted">${clock.at(entry.at)}</span> ${msg("deskAct." + entry.act)}<#if entry.row??> (${msg("deskRow", entry.row?c)})</#if><#if entry.by??>, ${entry.by}</#if><#if (entry.details.acknowledged)?has_content>. ${msg("deskRequestAcceptedRows", entry.details.acknowledged)}</#if><#if (entry.details.reason)??>: ${entry.details.reason}</#if></li>
      </#list>
    </ol>
  </section>
  <#if running><script type="module" src="${url.resourcesPath}/desk/live.js"></script></#if>
</@desk.page>
