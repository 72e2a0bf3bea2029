<#-- The queue: requests that the officer may see. Those that wait for a decision come oldest first. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskRequestsTitle")}</h1>
  <#include "desk-draft-list.ftl">
  <form class="desk-search" action="${deskUrl}/requests" role="search">
    <label class="desk-label" for="search">${msg("deskSearch")}</label>
    <input type="hidden" name="status" value="${status?has_content?then(status, "ALL")}">
    <span class="desk-search__field"><input type="search" id="search" name="search" value="${search}" maxlength="100"> <button class="desk-button desk-button--second">${msg("deskSearchGo")}</button></span>
  </form>
  <nav class="desk-filter" aria-label="${msg("deskFilter")}">
    <#assign query=search?has_content?then("&search=" + search?url("UTF-8"), "")>
    <#list ["", "SUBMITTED", "APPROVED", "PROCESSING", "COMPLETED", "REJECTED", "WITHDRAWN"] as one>
      <a href="${deskUrl}/requests?status=${one?has_content?then(one, "ALL")}${query}"<#if one == status> aria-current="page"</#if>>${one?has_content?then(msg("deskStatus." + one), msg("deskAll"))}</a>
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
    <@desk.pager requests deskUrl + "/requests?status=" + status?has_content?then(status, "ALL") + query + "&"/>
  <#else>
    <p class="desk-empty">${msg(search?has_content?then("deskRequestsNotFound", "deskRequestsEmpty"))}</p>
  </#if>
</@desk.page>
