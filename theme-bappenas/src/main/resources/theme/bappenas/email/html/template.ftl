<#import "../said.ftl" as saying>
<#-- The frame of every HTML mail: word mark as text, no image to fetch, the guide’s footer. Styles are inline because webmails
     strip style sheets; the sheet only has what a mail can do without: dark colours, and a tap that selects a whole value. -->
<#macro emailLayout>
<#local help=(properties.helpContact!"")?trim>
<#if !help?has_content><#local help=msg("mailHelpDefault")></#if>
<#local helpUrl=(properties.helpContactUrl!"")?trim>
<#local body><#nested></#local>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <title>${msg("mailWordMark")}</title>
  <style>
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    .content p { margin: 0 0 16px; }
    .content ul { margin: 0 0 16px; padding-left: 24px; }
    .value { -webkit-user-select: all; user-select: all; }
    @media (prefers-color-scheme: dark) {
      .page { background-color: #0f161d !important; }
      .card { background-color: #19232d !important; border-color: #34434f !important; color: #eef3f7 !important; }
      .foot { border-color: #34434f !important; color: #b5c2ce !important; }
      .value { background-color: #0f161d !important; border-color: #5b6b78 !important; color: #eef3f7 !important; }
      .label, .address { color: #b5c2ce !important; }
      .foot a { color: #93cbf5 !important; }
      .button { background-color: #93cbf5 !important; border-color: #93cbf5 !important; color: #0f161d !important; }
    }
  </style>
</head>
<body class="page" style="margin:0;padding:16px;background-color:#eef2f6;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5">
  <div class="preview" style="display:none;max-height:0;overflow:hidden;opacity:0">${preview(body)?no_esc}</div>
  <div class="card" style="max-width:560px;margin:0 auto;border:1px solid #d3dbe3;border-radius:12px;overflow:hidden;background-color:#ffffff;color:#1a2732">
    <div style="padding:20px 24px;border-bottom:4px solid ${colour("brandAccentColor", "#d99a26")};background-color:${colour("brandColor", "#12385a")};color:#ffffff">
      <div style="font-size:20px;font-weight:700;line-height:1.3">${msg("mailWordMark")}</div>
      <div style="font-size:14px;line-height:1.3;color:#dbe6f0">${saying.branded("Kementerian PPN/Bappenas")}</div>
    </div>
    <div class="content" style="padding:24px 24px 8px;overflow-wrap:anywhere">
      ${body}
    </div>
    <div class="foot" style="padding:16px 24px 4px;border-top:1px solid #d3dbe3;font-size:14px;color:#4c5b68">
      <p style="margin:0 0 12px">${msg("mailHelp")} <#if helpUrl?matches("(?i)(mailto:|tel:|https:).+")><a href="${helpUrl}" style="color:${colour("brandLinkColor", "#0f5a96")}">${help}</a><#else>${help}</#if>.</p>
      <#local guides=(properties.guidesUrl!"")?trim>
      <#if guides?matches("(?i)https?://.+")><p style="margin:0 0 12px">${msg("mailGuides")} <a href="${guides}" style="color:${colour("brandLinkColor", "#0f5a96")}">${guides}</a></p></#if>
      <p style="margin:0 0 12px"><#if msg("mailAutomatic") != msg("mailSystemGenerated")>${msg("mailAutomatic")}<br></#if><span lang="en">${msg("mailSystemGenerated")}</span><br>${msg("mailCopyright", .now?string("yyyy"))}</p>
    </div>
  </div>
</body>
</html>
</#macro>

<#-- A colour of the theme's properties, if it is one. -->
<#function colour property otherwise>
  <#local own=(properties[property]!"")?trim>
  <#return own?matches("#[0-9a-fA-F]{6}")?then(own, otherwise)>
</#function>

<#-- What a list of mails shows beside the subject: the first paragraph after the greeting. It is HTML that was escaped before. -->
<#function preview body>
  <#list body?markup_string?matches("<p>(.*?)</p>", "s") as paragraph>
    <#return paragraph?groups[1]?replace("<[^>]*>", " ", "r")?replace("\\s+", " ", "r")?trim>
  </#list>
  <#return "">
</#function>

<#-- A plain-text message of Keycloak as paragraphs, every part of it escaped; the paragraph that is the link becomes a button.
     kcSanitize cannot be used where names occur: it decodes entities and lets tags like <b> through. -->
<#macro paragraphs text link="" linkText="">
  <#import "parts.ftl" as parts>
  <@parts.greeting/>
  <#list text?split("\n\n") as paragraph>
    <#if link?has_content && paragraph?trim == link>
      <@parts.button link=link label=linkText/>
    <#else>
      <p>${paragraph?trim}</p>
    </#if>
  </#list>
</#macro>
