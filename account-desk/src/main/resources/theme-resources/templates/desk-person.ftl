<#-- Why a person can or cannot sign in or use Lupa Password, and what helps. The sentences come from the server as plain text. -->
<#import "desk-layout.ftl" as desk>
<#assign causes=state.facts?filter(fact -> fact.effects?has_content || fact.help?has_content) others=state.facts?filter(fact -> !fact.effects?has_content && !fact.help?has_content) personUrl=deskUrl + "/people/" + state.username?url("UTF-8") mayAct=desk.may("identity-manager") && !own>
<@desk.page title=state.username>
  <p class="desk-back"><a href="${deskUrl}/people">${msg("deskPeopleTitle")}</a></p>
  <h1>${state.name?has_content?then(state.name, state.username)}</h1>
  <#if done?has_content><p class="desk-alert desk-alert--success" role="status" id="done">${msg("deskPersonDone." + done)}</p></#if>
  <dl class="desk-facts">
    <div><dt>${msg("deskUsername")}</dt><dd>${state.username}</dd></div>
    <div><dt>${msg("deskSignInHead")}</dt><dd id="sign-in"><span class="desk-tag desk-tag--${state.signIn}">${msg("deskSignIn." + state.signIn)}</span></dd></div>
    <div><dt>${topics["reset"]}</dt><dd id="reset"><span class="desk-tag desk-tag--${state.reset}">${msg("deskReset." + state.reset)}</span></dd></div>
  </dl>
  <section aria-labelledby="causes">
    <h2 id="causes">${msg("deskCauses")}</h2>
    <#if causes?has_content>
      <ul class="desk-choices desk-causes">
        <#list causes as fact>
          <li data-code="${fact.code}">
            <h3><#list fact.effects as effect><span class="desk-tag desk-tag--${effect}" data-effect="${effect}">${msg("deskEffect." + effect)}</span> </#list>${topics[fact.topic]}</h3>
            <p>${fact.text}</p>
            <#if fact.help?has_content>
              <p class="desk-label">${msg("deskHelps")}</p>
              <ul><#list fact.help as step><li data-step="${step.code}">${step.text}<#list helping[step.code]![] as action> <#if mayAct><a href="${personUrl}/${action}">${msg("deskPersonAction." + action)}</a><#elseif !own><span class="desk-muted">${msg("deskPersonNeedsRole")}</span><#break></#if></#list></li></#list></ul>
            </#if>
          </li>
        </#list>
      </ul>
    <#else>
      <p class="desk-alert desk-alert--success">${msg("deskNoCause")}</p>
    </#if>
  </section>
  <section aria-labelledby="actions">
    <h2 id="actions">${msg("deskPersonActions")}</h2>
    <#if mayAct>
      <ul class="desk-person-actions"><#list actions as action><li><a href="${personUrl}/${action}" data-action="${action}">${msg("deskPersonAction." + action)}</a></li></#list></ul>
    <#else>
      <p class="desk-muted">${msg(own?then("deskPersonOwn", "deskPersonNeedsRole"))}</p>
    </#if>
  </section>
  <section aria-labelledby="others">
    <h2 id="others">${msg("deskOtherFacts")}</h2>
    <dl class="desk-facts"><#list others as fact><div data-code="${fact.code}"><dt>${topics[fact.topic]}</dt><dd>${fact.text}</dd></div></#list></dl>
  </section>
</@desk.page>
