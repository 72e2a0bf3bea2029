<#-- The help contact, from the theme if it configures one. -->
<#assign contact=(properties.helpContact!"")?trim address=(properties.helpContactUrl!"")?trim>
<#if !contact?has_content><#assign contact=msg("helpContactName")></#if>
<div class="sso-help" id="sso-help">
  <p><strong>${msg("helpContactHeading")}</strong>
    <#if address?matches("(?i)(mailto:|tel:|https:).+")><a href="${address}">${contact}</a><#else><span>${contact}</span></#if></p>
</div>
