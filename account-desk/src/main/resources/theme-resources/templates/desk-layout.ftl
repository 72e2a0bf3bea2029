<#-- The frame of the pages for officers. It has no inline script and no inline style, because its policy allows neither.
       <#import "desk-layout.ftl" as desk>
       <@desk.page> … </@desk.page> -->

<#import "said.ftl" as saying>
<#import "footer.ftl" as footer>
<#import "help.ftl" as help>

<#macro page title="">
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="form-token" content="${formToken}">
  <title>${title?has_content?then(title, msg(deskTitleKey))} – ${realm.displayName!realm.name}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/css/sso.css">
  <link rel="stylesheet" href="${url.resourcesPath}/desk/desk.css">
  <#assign brand=footer.brandVersion()>
  <#if brand?has_content><link rel="stylesheet" href="${deskUrl}/brand.css?v=${(brand + url.resourcesPath)?url("UTF-8")}"></#if>
</head>
<body class="desk" data-page="${deskPage}">
  <a class="desk-skip" href="#desk-main">${msg("deskSkip")}</a>
  <header class="desk-header">
    <div class="desk-header__inner">
      <a class="desk-brand" href="${deskUrl}"><span class="sso-name">${msg("deskBrand")}</span><span class="sso-org">${msg("deskMinistry")}</span></a>
      <#if deskUser?has_content>
        <nav class="desk-nav" aria-label="${msg("deskNavigation")}">
          <a href="${deskUrl}">${msg("deskTitle")}</a>
          <#if may("request-submitter") || may("request-verifier") || may("request-auditor")><a href="${deskUrl}/requests">${msg("deskRequestsTitle")}</a></#if>
          <#if may("service-desk") || may("identity-manager")><a href="${deskUrl}/people">${msg("deskPeopleTitle")}</a></#if>
          <#if may("request-verifier") || may("request-auditor") || may("service-desk") || may("identity-manager")><a href="${deskUrl}/overview">${msg("deskOverviewTitle")}</a></#if>
        </nav>
        <p class="desk-user"><span>${deskUser}</span> <a href="${signOutUrl}">${msg("deskSignOut")}</a></p>
      </#if>
    </div>
  </header>
  <main id="desk-main" class="desk-main" tabindex="-1">
    <#nested>
  </main>
  <footer class="desk-footer">
    <p>${msg("deskHelp")} <@help.contact/><@help.guides/></p>
    <#if (locale.supported)?? && locale.supported?size gt 1>
      <p>${msg("deskLanguages")} <#list locale.supported?sort_by("label") as l><#if l.languageTag != lang><a href="${pageUrl}<#if pageUrl?contains("?")>&amp;<#else>?</#if>kc_locale=${l.languageTag}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a> </#if></#list></p>
    </#if>
  </footer>
  <script type="module" src="${url.resourcesPath}/js/submit-once.js"></script>
</body>
</html>
</#macro>

<#-- Whether the officer has a role of sso-api. -->
<#function may role><#return deskRoles?seq_contains(role)></#function>

<#-- A form of the desk: it carries the token, and the revision where one is given. -->
<#macro form action revision="" id="" class="desk-form">
  <form action="${action}" method="post" class="${class}"<#if id?has_content> id="${id}"</#if>>
    <input type="hidden" name="formToken" value="${formToken}">
    <#if revision?has_content><input type="hidden" name="revision" value="${revision}"></#if>
    <#nested>
  </form>
</#macro>

<#-- What was refused: a problem document, with its faults. It has the focus when the page opens. -->
<#macro refused problem>
  <div class="desk-alert desk-alert--error" data-error-summary tabindex="-1" autofocus role="group" aria-labelledby="desk-problem">
    <div role="alert">
      <h2 id="desk-problem">${["findings-unacknowledged", "accounts-disabled"]?seq_contains(problem.code!"")?then(msg("deskDecisionTick"), problem.title)}</h2>
      <p><#if problem.earlier??>${msg("deskRequestMemoKnown", problem.earlier.by, problem.earlier.at)} <a href="${deskUrl}/requests/${problem.earlier.id}">${msg("deskRequestOther")}</a><#else>${problem.detail}</#if></p>
      <#if (problem.errors)??>
        <ul>
          <#list problem.errors as error>
            <#if error?index == 50><li>${msg("deskMore", problem.errors?size - 50)}</li><#break></#if>
            <li><#if (error.row)??><a href="#row-${error.row?c}">${msg("deskRow", error.row?c)}</a>: </#if><#if (error.change!"") == "gone">${msg("deskGone")} </#if><@told error/></li>
          </#list>
        </ul>
      </#if>
    </div>
  </div>
</#macro>

<#-- The sentence of a finding. One about another request names the memo of that request, and leads to it. -->
<#macro told finding><#if finding.request?? && ((otherMemos!{})[finding.request])??>${msg("deskRequestFinding." + finding.code, otherMemos[finding.request])} <a href="${deskUrl}/requests/${finding.request}">${msg("deskRequestOther")}</a><#else>${finding.detail}</#if></#macro>

<#-- Findings of a request or of a row. -->
<#macro findings of accepted=false>
  <#if of?has_content>
    <ul class="desk-findings">
      <#list of as finding><li class="desk-finding desk-finding--${finding.severity!"warning"}"><span class="desk-finding__kind">${msg("deskSeverity." + (finding.severity!"warning"))}</span> <@told finding/><#if accepted && finding.acknowledge!false> <strong>${msg("deskRequestAccepted")}</strong></#if></li></#list>
    </ul>
  </#if>
</#macro>

<#-- Links to the pages of a list. address: without the page's number, ending in ? or &. -->
<#macro pager of address>
  <#local last=((of.total - 1) / of.size)?floor>
  <#if last gt 0>
    <nav class="desk-pager" aria-label="${msg("deskPages")}">
      <#if of.page gt 0><a rel="prev" href="${address}page=${(of.page - 1)?c}">${msg("deskPrevious")}</a></#if>
      <span>${msg("deskPageOf", (of.page + 1)?c, (last + 1)?c)}</span>
      <#if of.page lt last><a rel="next" href="${address}page=${(of.page + 1)?c}">${msg("deskNext")}</a></#if>
    </nav>
  </#if>
</#macro>

<#-- Why a row is not done yet. -->
<#macro error of state>
  <#local known=["account-deleted", "account-disabled", "account-in-directory", "address-in-directory", "address-missing", "address-unacknowledged", "address-untrusted", "ask-verifier", "contract-unacknowledged", "data-removed", "decided-by-oneself", "directory-refused", "directory-unavailable", "disabled-in-directory", "flexiwork-role-missing", "smtp-away", "username-unacknowledged"]>
  <span class="desk-error">${known?seq_contains(of)?then(msg("deskError." + of), msg((state == "FAILED")?then("deskError.other", "deskError.again"), of))}</span>
</#macro>

<#macro status of><span class="desk-tag desk-tag--${of?lower_case}">${msg("deskStatus." + of)}</span></#macro>
<#macro state of><span class="desk-tag desk-tag--${of?lower_case}">${msg("deskState." + of)}</span></#macro>
