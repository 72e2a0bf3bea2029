<#-- What the officer can do here, by role. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskTitle")}</h1>
  <ul class="desk-cards">
    <#if desk.may("request-submitter") || desk.may("request-verifier") || desk.may("request-auditor")>
      <li class="desk-card">
        <h2><a href="${deskUrl}/requests">${msg("deskRequestsTitle")}</a></h2>
        <p>${msg((desk.may("request-verifier") || desk.may("request-auditor"))?then("deskRequestsOfAll", "deskRequestsOfYou"))}</p>
      </li>
    </#if>
    <#if desk.may("service-desk") || desk.may("identity-manager")>
      <li class="desk-card">
        <h2><a href="${deskUrl}/people">${msg("deskPeopleTitle")}</a></h2>
        <p>${msg("deskPeopleHint")}</p>
      </li>
    </#if>
    <#if desk.may("request-verifier") || desk.may("request-auditor") || desk.may("service-desk") || desk.may("identity-manager")>
      <li class="desk-card">
        <h2><a href="${deskUrl}/overview">${msg("deskOverviewTitle")}</a></h2>
        <p>${msg("deskOverviewHint")}</p>
      </li>
    </#if>
  </ul>
  <#if !deskRoles?has_content>
    <p class="desk-alert">${msg("deskNoRole", deskUser)}</p>
    <p><a href="${deskUrl?replace("-desk$", "", "r")}">${msg("deskOwnAccount")}</a></p>
  </#if>
</@desk.page>
