<#-- The fields of a form that was not accepted, so that it can be sent again as it was. -->
<#macro fields>
  <#list typed as name, values><#list values as value><input type="hidden" name="${name}" value="${value}"></#list></#list>
</#macro>
