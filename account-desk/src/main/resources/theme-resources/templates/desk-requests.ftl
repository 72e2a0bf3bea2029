<#-- The queue: requests that the officer may see. Those that wait for a decision come oldest first. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskRequestsTitle")}</h1>
  <#include "desk-draft-list.ftl">
  <#assign status=filter.status all=status?has_content?then(status, "ALL")>
  <form class="desk-search" action="${deskUrl}/requests" role="search">
    <label class="desk-label" for="search">${msg("deskSearch")}</label>
    <input type="hidden" name="status" value="${all}">
    <span class="desk-search__field"><input type="search" id="search" name="search" value="${filter.search}" maxlength="100"> <button class="desk-button desk-button--second">${msg("deskSearchGo")}</button></span>
    <details class="desk-request-filter"<#if filter.narrowed> open</#if>>
      <summary>${msg("deskRequestFilter")}</summary>
      <div class="desk-request-filter__fields">
        <p><label class="desk-label" for="unit">${msg("deskUnit")}</label><input type="text" id="unit" name="unit" value="${filter.unit}" maxlength="100"></p>
        <p><label class="desk-label" for="days">${msg("deskRequestAge")}</label><select id="days" name="days"><#list [0, 1, 3, 7, 30] as days><option value="${days?c}"<#if days == filter.days> selected</#if>>${(days == 0)?then(msg("deskAll"), msg("deskRequestAgeLeast", days))}</option></#list></select></p>
        <p><label class="desk-label" for="people">${msg("deskRequestSize")}</label><select id="people" name="people"><#list [0, 10, 50, 200, 1000] as people><option value="${people?c}"<#if people == filter.people> selected</#if>>${(people == 0)?then(msg("deskAll"), msg("deskRequestSizeLeast", people))}</option></#list></select></p>
        <p><label class="desk-check"><input type="checkbox" name="warnings" value="true"<#if filter.warnings> checked</#if>> ${msg("deskRequestWarnings")}</label></p>
      </div>
      <p class="desk-actions"><button class="desk-button desk-button--second">${msg("deskRequestFilterGo")}</button><#if filter.narrowed> <a href="${deskUrl}/requests?status=${all}">${msg("deskRequestFilterOff")}</a></#if></p>
    </details>
  </form>
  <nav class="desk-filter" aria-label="${msg("deskFilter")}">
    <#list ["", "SUBMITTED", "APPROVED", "PROCESSING", "COMPLETED", "REJECTED", "WITHDRAWN"] as one>
      <a href="${deskUrl}/requests?status=${one?has_content?then(one, "ALL")}${filter.query}"<#if one == status> aria-current="page"</#if>>${one?has_content?then(msg("deskStatus." + one), msg("deskAll"))}</a>
    </#list>
  </nav>
  <#if requests.items?has_content>
    <table class="desk-table">
      <caption>${msg("deskRequestsCount", requests.total)}</caption>
      <thead><tr><th scope="col">${msg("deskMemo")}</th><th scope="col">${msg("deskKind")}</th><th scope="col">${msg("deskUnit")}</th><th scope="col">${msg("deskEmployees")}</th><th scope="col">${msg("deskToCheck")}</th><th scope="col">${msg("deskSubmitted")}</th><th scope="col">${msg("deskStatusHead")}</th></tr></thead>
      <tbody>
        <#list requests.items as one>
          <tr>
            <th scope="row"><a href="${deskUrl}/requests/${one.id}">${one.memo.number}</a></th>
            <td data-head="${msg("deskKind")}">${msg("deskKind." + one.kind)}</td>
            <td data-head="${msg("deskUnit")}">${one.memo.unit}</td>
            <td data-head="${msg("deskEmployees")}" class="desk-number">${one.employees}</td>
            <td data-head="${msg("deskToCheck")}" class="desk-number"><#if one.status == "SUBMITTED">${warnings[one.id]!0}<#else>–</#if></td>
            <td data-head="${msg("deskSubmitted")}">${clock.at(one.submittedAt)}<br><span class="desk-muted">${one.submittedBy}<#if one.status == "SUBMITTED">, ${(clock.days(one.submittedAt) gt 0)?then(msg("deskWaiting", clock.days(one.submittedAt)), msg("deskToday"))}</#if></span></td>
            <td data-head="${msg("deskStatusHead")}"><@desk.status one.status/></td>
          </tr>
        </#list>
      </tbody>
    </table>
    <#if desk.may("request-auditor")><p><a href="${deskUrl}/requests/export?status=${all}${filter.query}">${msg("deskRequestsExport")}</a></p></#if>
    <@desk.pager requests deskUrl + "/requests?status=" + all + filter.query + "&"/>
  <#else>
    <p class="desk-empty">${msg((filter.search?has_content || filter.narrowed)?then("deskRequestsNotFound", "deskRequestsEmpty"))}</p>
  </#if>
</@desk.page>
