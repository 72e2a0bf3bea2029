<#-- The service desk: the search for a person, and the people found. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskPeopleTitle")}</h1>
  <#if problem??><@desk.refused problem/></#if>
  <@desk.form deskUrl + "/people" "" "find">
    <label class="desk-label" for="search">${msg("deskSearchLabel")}</label>
    <input type="search" id="search" name="search" value="${search}" maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" required aria-describedby="search-hint">
    <p id="search-hint" class="desk-muted">${msg("deskSearchHint")}</p>
    <p class="desk-actions"><button class="desk-button">${msg("deskSearchGo")}</button></p>
  </@desk.form>
  <#if found??>
    <section aria-labelledby="found" id="result">
      <div role="status"><h2 id="found">${found.people?has_content?then(msg("deskFound", found.people?size), msg("deskFoundNone"))}</h2></div>
      <#if found.people?has_content>
        <#if found.more><p id="more">${msg("deskFoundMore")}</p></#if>
        <table class="desk-table">
          <thead><tr><th scope="col">${msg("deskUsername")}</th><th scope="col">${msg("deskName")}</th><th scope="col">${msg("deskUnit")}</th><th scope="col">${msg("deskAddress")}</th><th scope="col">${msg("deskStatusHead")}</th></tr></thead>
          <tbody>
            <#list found.people as person>
              <tr>
                <th scope="row"><a href="${deskUrl}/people/${person.username?url("UTF-8")}">${person.username}</a></th>
                <td data-head="${msg("deskName")}">${person.name?has_content?then(person.name, "–")}</td>
                <td data-head="${msg("deskUnit")}">${person.unit!"–"}</td>
                <td data-head="${msg("deskAddress")}">${person.externalEmail!"–"}</td>
                <td data-head="${msg("deskStatusHead")}"><span class="desk-tag">${msg(person.enabled?then("deskEnabled", "deskDisabled"))}</span></td>
              </tr>
            </#list>
          </tbody>
        </table>
      <#else>
        <p class="desk-empty">${msg("deskFoundNoneHint")}</p>
      </#if>
    </section>
  </#if>
</@desk.page>
