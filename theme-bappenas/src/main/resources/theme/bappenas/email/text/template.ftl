<#ftl output_format="plainText" strip_text=true>
<#import "../said.ftl" as saying>
<#-- The frame of every text mail: the same header and footer as html/template.ftl. Keycloak has none for text, so each
     text mail is overridden by a file that only puts its message into this frame. -->
<#macro emailLayout>
<#local help=(properties.helpContact!"")?trim>
<#if !help?has_content><#local help=msg("mailHelpDefault")></#if>
<#local helpUrl=(properties.helpContactUrl!"")?trim>
${msg("mailWordMark")}
${saying.branded("Kementerian PPN/Bappenas")}

<#nested>

--
${msg("mailHelp")} ${help}<#if helpUrl?matches("(?i)(mailto:|tel:|https:).+")> (${helpUrl?remove_beginning("mailto:")})</#if>.
<#local guides=(properties.guidesUrl!"")?trim>
<#if guides?matches("(?i)https?://.+")>
${msg("mailGuides")} ${guides}
</#if>
<#if msg("mailAutomatic") != msg("mailSystemGenerated")>
${msg("mailAutomatic")}
</#if>
${msg("mailSystemGenerated")}
${msg("mailCopyright", .now?string("yyyy"))}
</#macro>

<#-- A message of Keycloak as paragraphs; the paragraph that is the link gets its label. -->
<#macro paragraphs text link="" linkText="">
<#import "parts.ftl" as parts>
<@parts.greeting/>
<#list text?split("\n\n") as paragraph>
<#if link?has_content && paragraph?trim == link>
<@parts.button link=link label=linkText/>
<#else>
${paragraph?trim}
<#sep>

</#sep>
</#if>
</#list>
</#macro>
