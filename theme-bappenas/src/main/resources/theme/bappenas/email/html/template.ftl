<#import "../said.ftl" as saying>
<#-- The frame of every HTML mail: word mark as text, no image to fetch, the guide’s footer. -->
<#macro emailLayout>
<#local help=(properties.helpContact!"")?trim>
<#if !help?has_content><#local help=msg("mailHelpDefault")></#if>
<#local helpUrl=(properties.helpContactUrl!"")?trim>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <style>
    p { margin: 0 0 16px; }
    .content a { color: #0f5a96; font-weight: 600; overflow-wrap: anywhere; }
    @media (prefers-color-scheme: dark) {
      .page { background-color: #0f161d !important; }
      .card { background-color: #19232d !important; border-color: #34434f !important; color: #eef3f7 !important; }
      .foot { border-color: #34434f !important; color: #b5c2ce !important; }
      .content a, .foot a { color: #93cbf5 !important; }
    }
  </style>
</head>
<body class="page" style="margin:0;padding:16px;background-color:#eef2f6;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5">
  <div class="card" style="max-width:560px;margin:0 auto;border:1px solid #d3dbe3;border-radius:12px;overflow:hidden;background-color:#ffffff;color:#1a2732">
    <div style="padding:20px 24px;border-bottom:4px solid #d99a26;background-color:#12385a;color:#ffffff">
      <div style="font-size:20px;font-weight:700;line-height:1.3">${msg("mailWordMark")}</div>
      <div style="font-size:14px;line-height:1.3;color:#dbe6f0">Kementerian PPN/Bappenas</div>
    </div>
    <div class="content" style="padding:24px 24px 8px;overflow-wrap:anywhere">
      <#nested>
    </div>
    <div class="foot" style="padding:16px 24px 4px;border-top:1px solid #d3dbe3;font-size:14px;color:#4c5b68">
      <p style="margin:0 0 12px">${msg("mailHelp")} <#if helpUrl?matches("(?i)(mailto:|tel:|https:).+")><a href="${helpUrl}" style="color:#0f5a96">${help}</a><#else>${help}</#if>.</p>
      <p style="margin:0 0 12px"><span lang="en">${msg("mailSystemGenerated")}</span><br>${msg("mailCopyright", .now?string("yyyy"))}</p>
    </div>
  </div>
</body>
</html>
</#macro>

<#-- A plain-text message as paragraphs, every part of it escaped; the paragraph that is the link becomes one.
     kcSanitize cannot be used where names occur: it decodes entities and lets tags like <b> through. -->
<#macro paragraphs text link="" linkText="">
  <#list text?split("\n\n") as paragraph>
    <#if link?has_content && paragraph?trim == link>
      <p><a href="${link}">${linkText}</a></p>
    <#else>
      <p>${paragraph?trim}</p>
    </#if>
  </#list>
</#macro>
