<#-- The queue: requests that the officer may see, newest first. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskRequestsTitle")}</h1>
  <nav class="desk-filter" aria-label="${msg("deskFilter")}">
    <#list ["", "SUBMITTED", "APPROVED", "PROCESSING", "COMPLETED", "REJECTED"] as one>
      <a href="${deskUrl}/requests<#if one?has_content>?status=${one}</#if>"<#if one == status> aria-current="page"</#if>>${one?has_content?then(msg("deskStatus." + one), msg("deskAll"))}</a>
    </#list>
  </nav>
  <#if requests.items?has_content>
    <table class="desk-table">
      <caption>${msg("deskRequestsCount", requests.total)}</caption>
      <thead><tr><th scope="col">${msg("deskMemo")}</th><th scope="col">${msg("deskKind")}</th><th scope="col">${msg("deskUnit")}</th><th scope="col">${msg("deskEmployees")}</th><th scope="col">${msg("deskSubmitted")}</th><th scope="col">${msg("deskStatusHead")}</th></tr></thead>
      <tbody>
        <#list requests.items as one>
          <tr>
            <th scope="row"><a href="${deskUrl}/requests/${one.id}">${one.memo.number}</a></th>
            <td data-head="${msg("deskKind")}">${msg("deskKind." + one.kind)}</td>
            <td data-head="${msg("deskUnit")}">${one.memo.unit}</td>
            <td data-head="${msg("deskEmployees")}" class="desk-number">${one.employees}</td>
            <td data-head="${msg("deskSubmitted")}">${clock.at(one.submittedAt)}<br><span class="desk-muted">${one.submittedBy}</span></td>
            <td data-head="${msg("deskStatusHead")}"><@desk.status one.status/></td>
          </tr>
        </#list>
      </tbody>
    </table>
    <@desk.pager requests deskUrl + "/requests?" + status?has_content?then("status=" + status + "&", "")/>
  <#else>
    <p class="desk-empty">${msg("deskRequestsEmpty")}</p>
  </#if>
</@desk.page>
