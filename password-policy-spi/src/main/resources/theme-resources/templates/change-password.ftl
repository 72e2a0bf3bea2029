<#-- The form of the ministry’s guide. A name of its own: a template of Keycloak’s name here would lose to the theme’s.
     Macros are those of keycloak.v2 of Keycloak 26.7.4, which themes may replace. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "sso-page.ftl" as pages>
<@pages.title "changePasswordTitle"/>
<@layout.registrationLayout displayMessage=!pages.failed(); section>
  <#if section = "header">
    ${msg("changePasswordTitle")}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/password/password.css">
    <div data-page="change-password">
      <@pages.errors ["password-current", "password-new", "password-confirm"]/>
      <p class="instruction">${msg(change.reason, change.months)}
        ${msg(change.asksCurrent?then("changePasswordIntroBoth", "changePasswordIntro"))}</p>
      <form id="change-password-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
        <div class="sso-login-id"><@field.group name="login-id" label=msg("changePasswordLoginId")>
          <span class="${properties.kcInputClass!} ${properties.kcFormReadOnlyClass!}">
            <input id="login-id" type="text" value="${change.username}" autocomplete="username" readonly>
          </span>
        </@field.group></div>
        <#if change.asksCurrent>
          <@field.password name="password-current" label=msg("changePasswordCurrent") autocomplete="current-password" autofocus=!pages.failed()/>
        </#if>
        <@field.password name="password-new" label=msg("changePasswordNew") autocomplete="new-password" autofocus=!change.asksCurrent && !pages.failed()/>
        <p class="sso-password-note" id="password-note" role="status"
           data-invisible="${msg("invalidPasswordInvisibleCharacterMessage")}" data-outer-blank="${msg("changePasswordOuterBlank")}"></p>
        <#if rules?has_content>
          <#assign judged=rules?filter(rule -> rule.met != "unknown")?has_content>
          <div class="sso-rules" id="password-rules" data-maximum="${change.maximum}"<#if !judged> data-untyped</#if>>
            <p class="sso-rules__title" id="password-rules-title">${msg("changePasswordRules")}</p>
            <#-- On a small screen in place of the list, until the person types. -->
            <#list rules as rule><#if rule.hook == "length"><p class="sso-rules__brief">${msg("changePasswordRulesBrief", rule.argument)}</p></#if></#list>
            <p class="sso-rules__done" role="status">
              <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M4 10.5l4 4 8-9"/></svg>
              <span data-done="${msg("changePasswordRulesMet")}"></span>
            </p>
            <ul aria-labelledby="password-rules-title"
                data-text-true="${msg('passwordRuleMet.true')}" data-text-false="${msg('passwordRuleMet.false')}" data-text-unknown="${msg('passwordRuleMet.unknown')}">
              <#list rules as rule>
                <li data-rule="${rule.hook}" data-met="${rule.met}" data-argument="${rule.argument}">
                  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                    <path class="sso-rules__true" d="M4 10.5l4 4 8-9"/>
                    <path class="sso-rules__false" d="M5 5l10 10M15 5L5 15"/>
                    <circle class="sso-rules__unknown" cx="10" cy="10" r="6"/>
                  </svg>
                  <span>${msg(rule.text, rule.argument)} <span class="sso-rules__state">(<span data-state>${msg("passwordRuleMet." + rule.met)}</span>)</span></span>
                </li>
              </#list>
            </ul>
          </div>
        </#if>
        <#if change.rulesOfDirectory>
          <p class="instruction" data-fact="directory-rules">${msg("changePasswordRulesOfDirectory")}</p>
        </#if>
        <@field.password name="password-confirm" label=msg("changePasswordConfirm") autocomplete="new-password"/>
        <template id="password-differs" data-error-class="${properties.kcError!}">
          <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
            <div class="${properties.kcInputHelperTextClass!}">
              <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
                <span class="${properties.kcInputErrorMessageClass!}">${msg("changePasswordDiffers")}</span>
              </div>
            </div>
          </div>
        </template>
        <#-- Lupa Password ends all sessions, whatever is chosen. -->
        <#if !allSessionsEnd??>
          <div class="${properties.kcFormGroupClass!}">
            <@field.checkbox name="logout-sessions" label=msg("changePasswordSignOutOthers") value=change.signOutOthers/>
          </div>
        </#if>
        <@buttons.actionGroup>
          <@buttons.button id="kc-submit" name="login" label="changePasswordSubmit"/>
          <#if isAppInitiatedAction??>
            <@buttons.button id="kc-cancel" name="cancel-aia" label="changePasswordCancel" type="secondary" value="true"/>
          </#if>
        </@buttons.actionGroup>
      </form>
    </div>
    <script type="module" src="${url.resourcesPath}/password/change-password.js"></script>
  </#if>
</@layout.registrationLayout>
