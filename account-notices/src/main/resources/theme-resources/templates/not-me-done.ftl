<#-- After “Bukan saya”: what was done, sentence by sentence, and nothing that was not. -->
<#import "template.ftl" as layout>
<#assign what={"reset_request": "request", "identity_guess": "guess", "identity_change": "identity", "second_factor": "factor", "work_address": "work"}[disowned]!"account">
<#assign after=password!"untouched">
<#assign second=factor!"untouched">
<#assign ended=["ended", "ended_before"]?seq_contains(after)>
<#import "sso-page.ftl" as pages>
<@pages.title "notMeDoneTitle." + ended?then("password", what)/>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("notMeDoneTitle." + ended?then("password", what))}
  <#elseif section = "form">
    <link rel="stylesheet" href="${url.resourcesPath}/notice/notice.css">
    <div data-page="not-me-done" data-password="${after}" data-factor="${second}">
      <p class="instruction">${msg("notMeDoneThanks")}</p>
      <ul class="sso-effects">
        <#if what == "factor"><li>${msg("notMeDoneFactor." + second)}</li></#if>
        <li>${msg("notMeDonePassword." + after + (what == "factor" && after == "ended")?then(".factor", ""))}</li>
        <#if sessions!false><li>${msg("notMeDoneSessions")}</li></#if>
        <li>${msg((what == "request")?then("notMeDoneLink", "notMeDoneLinks"))}</li>
        <#if closed!false><li>${msg("notMeDoneClosed")}</li><#elseif frozen!false><li>${msg("notMeDoneFrozen")}</li></#if>
        <li><#if (toldLatest!"")?has_content>${msg("notMeDoneToldLater", toldLatest)}<#else>${msg(told?then("notMeDoneTold", "notMeDoneRecorded"))}</#if></li>
      </ul>
      <#if what == "account" && (identity!)?has_content>
        <p class="instruction">${msg("notMeDoneIdentity")} <#list identity as item>${msg("accountNoticeItem." + item)}<#sep>, </#list>.</p>
      </#if>
      <#if ended && (resetUrl!"")?has_content>
        <p class="instruction">${msg("notMeDoneReset")}</p>
        <p class="sso-actions">
          <a id="reset" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${resetUrl}">${msg("notMeDoneResetLink")}</a>
        </p>
      <#elseif second == "kept">
        <p class="instruction">${msg("notMeDoneAdvice.kept")}</p>
      <#else>
        <p class="instruction">${msg("notMeDoneAdvice." + ended?then("password", (closed!false)?then("closed", what)))}</p>
      </#if>
      <#if ended><p class="instruction">${msg("notMeDoneOthers")}</p></#if>
      <#include "help-contact.ftl">
    </div>
  </#if>
</@layout.registrationLayout>
