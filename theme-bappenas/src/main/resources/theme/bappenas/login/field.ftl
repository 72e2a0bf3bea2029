<#-- Overridden because keycloak.v2 ties no error to its field: assistive technology announces “invalid” and not why.
     Here every input names its error container in aria-describedby. The container is always on the page, because
     password-validation.ftl fills it in the browser. Macro names, parameters, ids and data attributes are those of
     keycloak.v2/login/field.ftl of Keycloak 26.7.4, on which the pages and scripts of Keycloak rely; compare the two
     files at every Keycloak upgrade. -->

<#macro group name label error="" required=false>
  <#local content><#nested></#local>
  <#local content=content?markup_string>
  <#-- template.ftl shows the attempted username in a field of another name than its group. -->
  <#local labelled=content?contains('id="kc-attempted-username"')?then("kc-attempted-username", name)>
  <#-- Pages that bring an input of their own (user-profile-commons.ftl) get the tie here, so that they need no copy. -->
  <#if !content?contains("aria-describedby")>
    <#local content=content?replace('id="${name}"', 'id="${name}" aria-describedby="input-error-container-${name}"', 'f')>
  </#if>
  <div class="${properties.kcFormGroupClass}">
    <div class="${properties.kcFormGroupLabelClass}">
      <label for="${labelled}" class="${properties.kcFormLabelClass}">
        <span class="${properties.kcFormLabelTextClass}">${label}</span>
        <#if required><span class="${properties.kcInputRequiredClass}" aria-hidden="true">&#42;</span></#if>
      </label>
    </div>

    ${content?no_esc}

    <div id="input-error-container-${name}">
      <#if error?has_content>
        <div class="${properties.kcFormHelperTextClass}" aria-live="polite">
          <div class="${properties.kcInputHelperTextClass}">
            <div class="${properties.kcInputHelperTextItemClass} ${properties.kcError}" id="input-error-${name}">
              <span class="${properties.kcInputErrorMessageClass}">${error}</span>
            </div>
          </div>
        </div>
      </#if>
    </div>
  </div>
</#macro>

<#macro errorIcon error="">
  <#if error?has_content>
    <span class="${properties.kcFormControlUtilClass}">
      <span class="${properties.kcInputErrorIconStatusClass}"><i class="${properties.kcInputErrorIconClass}" aria-hidden="true"></i></span>
    </span>
  </#if>
</#macro>

<#-- What every text input shares. -->
<#macro control name value type autocomplete autofocus error>
  <span class="${properties.kcInputClass}<#if error?has_content> ${properties.kcError}</#if>">
    <input id="${name}" name="${name}" value="${value}" type="${type}" autocomplete="${autocomplete}"
           <#if autofocus>autofocus</#if>
           <#if autocomplete == "one-time-code">inputmode="numeric"</#if>
           <#if autocomplete?starts_with("username")>autocapitalize="none" spellcheck="false"</#if>
           aria-describedby="input-error-container-${name}" aria-invalid="${error?has_content?c}"/>
    <@errorIcon error=error/>
  </span>
</#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
  <#-- Keycloak says “wrong” to a sign-in for which nothing was typed, too. -->
  <#if error?has_content && name == "username" && pageId == "login" && !value?has_content><#local error=msg("signInNothingTyped")></#if>
  <@group name=name label=label error=error required=required>
    <@control name=name value=value type="text" autocomplete=autocomplete autofocus=autofocus error=error/>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
  <@group name=name label=label error=error required=required>
    <div class="${properties.kcInputGroup}">
      <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
        <@control name=name value=value type="password" autocomplete=autocomplete autofocus=autofocus error=error/>
      </div>
      <div class="${properties.kcInputGroupItemClass}">
        <button id="${name}-show-password" class="${properties.kcFormPasswordVisibilityButtonClass}" type="button"
                aria-label="${msg('showPassword')}" aria-controls="${name}" data-password-toggle
                data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
                data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
          <i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i>
        </button>
      </div>
    </div>
    <div class="${properties.kcFormHelperTextClass}">
      <div class="${properties.kcInputHelperTextClass}">
        <#nested>
        <#if forgotPassword>
          <div class="${properties.kcInputHelperTextItemClass}">
            <span class="${properties.kcInputHelperTextItemTextClass}">
              <a class="sso-forgot" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a>
            </span>
          </div>
        </#if>
      </div>
    </div>
  </@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label>
    <div class="${properties.kcCodeClipboardCopyClass}" id="kc-${name}-clipboard">
      <div class="${properties.kcCodeClipboardCopyGroupClass}">
        <div class="${properties.kcInputGroup}">
          <div class="${properties.kcInputGroupItemClass}">
            <button id="kc-${name}-toggle" class="${properties.kcFormPasswordVisibilityButtonClass}" type="button"
                    aria-label="${msg("code-clipboard-label")}" aria-expanded="false" aria-controls="kc-${name}-content"
                    data-icon-expanded-class="${properties.kcAngleDownIconClass}"
                    data-icon-collapsed-class="${properties.kcAngleRightIconClass}"
                    data-expanded-class="${properties.kcExpandedClass}">
              <i id="kc-${name}-toggle-icon" class="${properties.kcAngleRightIconClass}" aria-hidden="true"></i>
            </button>
          </div>
          <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
            <span class="${properties.kcInputClass}<#if readonly> ${properties.kcFormReadOnlyClass}</#if>">
              <input id="${name}" name="${name}" value="${value}" type="text" <#if readonly>readonly</#if> aria-label="${ariaLabel}"/>
            </span>
          </div>
          <div class="${properties.kcInputGroupItemClass}">
            <button id="kc-${name}-copy-button" class="${properties.kcFormPasswordVisibilityButtonClass}" type="button"
                    aria-label="${msg("code-copy-label")}"
                    data-icon-success="${properties.kcCheckIconClass}"
                    data-icon-failure="${properties.kcInputErrorIconClass}"
                    data-success-label="${msg("code-copy-success")}"
                    data-failure-label="${msg("code-copy-failure")}">
              <i id="kc-${name}-copy-icon" class="${properties.kcCopyIconClass}" aria-hidden="true"></i>
            </button>
          </div>
        </div>
      </div>
      <div class="${properties.kcCodeClipboardCopyContentClass}" id="kc-${name}-content" hidden>
        <pre><code aria-label="${ariaLabel}">${value}</code></pre>
      </div>
    </div>
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <div class="${properties.kcCheckboxClass}">
    <label for="${name}" class="${properties.kcCheckboxClass}">
      <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="${name}" name="${name}" <#if value>checked</#if>/>
      <span class="${properties.kcCheckboxLabelClass}">${label}</span>
      <#if required><span class="${properties.kcCheckboxLabelRequiredClass}" aria-hidden="true">&#42;</span></#if>
    </label>
  </div>
</#macro>
