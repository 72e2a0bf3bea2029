<#-- The configured help contact, as a link where a mailto:, tel: or https: address is configured. -->
<#macro contact>
  <#local name=(properties.helpContact!"")?trim>
  <#if !name?has_content><#local name=msg("helpContactDefault")></#if>
  <#local address=(properties.helpContactUrl!"")?trim>
  <#if address?matches("(?i)(mailto:|tel:|https:).+")><a href="${address}">${name}</a><#else><span>${name}</span></#if><#t>
</#macro>

<#-- The guides for employees, where their address is configured. -->
<#macro guides>
  <#local address=(properties.guidesUrl!"")?trim>
  <#if address?matches("(?i)https?://.+")> <a id="sso-guides" href="${address}">${msg("guides")}</a></#if><#t>
</#macro>

<#-- For pages from which there is no other way on. -->
<#macro notice>
  <div class="sso-help" id="sso-help">
    <p><strong>${msg("helpHeading")}</strong> ${msg("helpPrefix")} <@contact/>.</p>
  </div>
</#macro>
