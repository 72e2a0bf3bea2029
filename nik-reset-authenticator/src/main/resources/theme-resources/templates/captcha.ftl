<#-- The box “Saya bukan robot”, for a page's form:
       <#import "captcha.ftl" as captchas> … <@captchas.box/>
     The page's answer to GET has to bring a new challenge: captcha.js asks for it before the old one runs out. -->

<#macro contact>
  <#local name=(properties.helpContact!"")?trim address=(properties.helpContactUrl!"")?trim>
  <#if !name?has_content><#local name=msg("captchaHelpContact")></#if>
  <#if address?matches("(?i)(mailto:|tel:|https:).+")><a href="${address}">${name}</a><#else><span>${name}</span></#if><#t>
</#macro>

<#-- On the first page of several, where the box comes later: without JavaScript that page would be a dead end. -->
<#macro later>
  <noscript>
    <link rel="stylesheet" href="${url.resourcesPath}/captcha/captcha.css">
    <p class="sso-captcha sso-captcha--off" data-needs-script>${msg("captchaNeedsScriptLater")} <@contact/>.</p>
  </noscript>
</#macro>

<#macro box>
  <#if captcha?? && captcha.asked>
    <link rel="stylesheet" href="${url.resourcesPath}/captcha/captcha.css">
    <div class="${properties.kcFormGroupClass!}">
      <#if captcha.available>
        <div id="captcha" class="sso-captcha" data-captcha hidden
             data-algorithm="${captcha.algorithm}" data-challenge="${captcha.challenge}" data-salt="${captcha.salt}"
             data-signature="${captcha.signature}" data-maximum="${captcha.maximum?c}" data-lifetime="${captcha.lifetime?c}"<#if captcha.answer??> data-answer="${captcha.answer}" data-left="${captcha.left?c}"</#if>
             data-text-verifying="${msg("captchaVerifying")}" data-text-verified="${msg("captchaVerified")}"
             data-text-failed="${msg("captchaFailed")}">
          <input type="hidden" name="captcha" value="" autocomplete="off">
          <label class="sso-captcha__label" for="captcha-box">
            <input type="checkbox" id="captcha-box" autocomplete="off" aria-describedby="captcha-status input-error-container-captcha">
            <span>${msg("captchaLabel")}</span>
          </label>
          <span class="sso-captcha__status" id="captcha-status" role="status" aria-live="polite"></span>
        </div>
        <noscript>
          <p class="sso-captcha sso-captcha--off">${msg("captchaNeedsScript")} <@contact/>.</p>
        </noscript>
        <script type="module" src="${url.resourcesPath}/captcha/captcha.js"></script>
      <#else>
        <p class="sso-captcha sso-captcha--off" role="alert">${msg("captchaUnavailable")} ${msg("captchaUnavailableContact")} <@contact/>.</p>
      </#if>
      <div id="input-error-container-captcha">
        <#if messagesPerField.existsError("captcha")>
          <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
            <div class="${properties.kcInputHelperTextClass!}">
              <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}" id="input-error-captcha">
                <span class="${properties.kcInputErrorMessageClass!}">${messagesPerField.get("captcha")}</span>
              </div>
            </div>
          </div>
        </#if>
      </div>
    </div>
  </#if>
</#macro>
