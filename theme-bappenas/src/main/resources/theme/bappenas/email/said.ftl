<#-- Keycloak 26.7 replaces ${key} by the message of that key in every string that msg gets as an argument, whoever wrote the
     string (MessageFormatterMethod). Here msg is a function in its place, for all templates that import template.ftl, Keycloak’s own
     among them: it gives Keycloak marks, and puts the strings where the marks are once the sentence is made. login/said.ftl is the
     same file. -->
<#function mark number><#return "\xE000" + number?c + "\xE001"></#function>

<#function said key words...>
  <#local given=[]>
  <#list 0..<10 as number>
    <#if number gte words?size><#local given=given + ["{" + number?c + "}"]>
    <#elseif words[number]?is_string><#local given=given + [mark(number)]>
    <#else><#local given=given + [words[number]]>
    </#if>
  </#list>
  <#local sentence=.data_model.msg(key, given[0], given[1], given[2], given[3], given[4], given[5], given[6], given[7], given[8], given[9])>
  <#local sentence=branded(sentence)>
  <#list words as word>
    <#if word?is_string><#local sentence=sentence?replace(mark(word?index), word?replace("[\xE000\xE001]", "", "r"))></#if>
  </#list>
  <#return sentence>
</#function>

<#-- The messages name the ministry; another one has its own names as theme properties. -->
<#function branded sentence>
  <#local ours={"brandName": "SSO Bappenas", "brandOwner": "Kementerian PPN/Bappenas", "brandShortName": "Bappenas"}>
  <#local branded=sentence>
  <#list ours as property, name>
    <#local own=(.data_model.properties[property]!"")?trim>
    <#if own?has_content && own != name><#local branded=branded?replace(name, own)></#if>
  </#list>
  <#return branded>
</#function>

<#global msg=said>
