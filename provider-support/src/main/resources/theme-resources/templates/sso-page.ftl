<#-- What our pages share: title, error summary, steps, text fields. It is in this JAR because every module with pages needs this
     JAR, and the theme may be left out.
       <#import "template.ftl" as layout>
       <#import "sso-page.ftl" as pages>
       <@pages.title "someTitle"/>
       <@layout.registrationLayout displayMessage=!pages.failed(); section> … <@pages.errors ["nik"]/> -->

<#import "field.ftl" as field>

<#-- Whether this page is the answer to a form that was refused. -->
<#function failed>
  <#return ((message.type)!"") == "error">
</#function>

<#-- The document's title, before the layout. template.ftl of keycloak.v2 26.7.4 takes it from a variable, for which Keycloak has
     “Sign in to …” on every page. A global variable hides that one. -->
<#macro title key>
  <#global title=failed()?then(msg("pageTitleError") + " ", "") + msg(key) + " – " + realm.displayName>
</#macro>

<#-- Every fault at once, each with a link to its field. It has the focus when the page opens; a refused form has no other
     autofocus. The alert is inside, because a focused alert would be read twice.
     fields: names of fields, or [name, id of what has to be focused]. A message without a field comes first. -->
<#macro errors fields=[]>
  <link rel="stylesheet" href="${url.resourcesPath}/page/page.css">
  <#if failed()>
    <div class="sso-error-summary" id="sso-error-summary" data-error-summary data-title="${msg("pageTitleError")} " tabindex="-1" autofocus role="group" aria-labelledby="sso-error-summary-title">
      <div role="alert">
        <h2 class="sso-error-summary__title" id="sso-error-summary-title">${msg("pageErrors")}</h2>
        <#local told=messagesPerField.existsError("global")>
        <ul>
          <#if told><li>${messagesPerField.get("global")}</li></#if>
          <#list fields as entry>
            <#local name=entry?is_sequence?then(entry[0], entry) target=entry?is_sequence?then(entry[1], entry)>
            <#if messagesPerField.existsError(name)>
              <#local told=true>
              <#-- A message with several faults: its first line is the link, and the faults are the list below it. -->
              <#local lines=messagesPerField.get(name)?split("\n")>
              <li><a href="#${target}" data-error-for="${name}">${lines[0]}</a><#if lines?size gt 1>
                <ul class="sso-error-summary__faults"><#list lines[1..] as line><li>${line?remove_beginning("• ")}</li></#list></ul></#if></li>
            </#if>
          </#list>
          <#if !told><li>${message.summary}</li></#if>
        </ul>
      </div>
    </div>
  </#if>
</#macro>

<#-- Which of several steps this page is. -->
<#macro steps number of>
  <p class="sso-steps" data-step="${number?c}" data-steps="${of?c}">${msg("pageStep", number?c, of?c)}</p>
</#macro>

<#-- A text field that says what it takes: more attributes, such as inputmode, come after the named ones. -->
<#macro input name label value="" autocomplete="off" autofocus=false hint="" extra...>
  <#local error=messagesPerField.get(name)>
  <@field.group name=name label=label error=error>
    <#if hint?has_content><p class="sso-hint" id="${name}-hint">${hint}<#nested></p></#if>
    <span class="${properties.kcInputClass!}<#if error?has_content> ${properties.kcError!}</#if>">
      <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if>
             <#list extra as attribute, setting>${attribute}="${setting}" </#list>
             aria-describedby="<#if hint?has_content>${name}-hint </#if>input-error-container-${name}" aria-invalid="${error?has_content?c}">
    </span>
  </@field.group>
</#macro>

<#-- A date in three fields, in the order in which people here say it; a browser's date field has the order of the browser's language.
     parts: [name, label, value, digits] of day, month and year. Without autocomplete, because browsers would offer
     the next person at a shared computer what was typed. -->
<#macro date id label hint parts>
  <#local faults=[]>
  <#list parts as part><#if messagesPerField.existsError(part[0])><#local faults=faults + [messagesPerField.get(part[0])]></#if></#list>
  <fieldset class="${properties.kcFormGroupClass!} sso-date" id="${id}" aria-describedby="${id}-hint">
    <legend class="${properties.kcFormLabelTextClass!}">${label}</legend>
    <p class="sso-hint" id="${id}-hint">${hint}</p>
    <div class="sso-date__parts">
      <#list parts as part>
        <#local wrong=messagesPerField.existsError(part[0])>
        <div class="sso-date__part sso-date__part--${part[3]}">
          <label for="${part[0]}" class="${properties.kcFormLabelClass!}">${part[1]}</label>
          <span class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>">
            <input id="${part[0]}" name="${part[0]}" value="${part[2]}" type="text" inputmode="numeric" autocomplete="off"
                   aria-describedby="input-error-container-${id}" aria-invalid="${wrong?c}">
          </span>
        </div>
      </#list>
    </div>
    <div id="input-error-container-${id}">
      <#if faults?has_content>
        <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
          <div class="${properties.kcInputHelperTextClass!}">
            <#list faults as fault>
              <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}" id="input-error-${id}-${fault?index}">
                <span class="${properties.kcInputErrorMessageClass!}">${fault}</span>
              </div>
            </#list>
          </div>
        </div>
      </#if>
    </div>
  </fieldset>
</#macro>
