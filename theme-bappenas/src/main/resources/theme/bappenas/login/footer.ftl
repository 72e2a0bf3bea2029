<#import "said.ftl" as saying>
<#import "titles.ftl" as titles>
<#import "help.ftl" as help>
<#macro content>
  <div class="sso-footer" id="sso-footer">
    <#-- The language menu of template.ftl needs JavaScript; these links do not. -->
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <noscript>
        <p class="sso-footer__languages">${msg("otherLanguages")}
          <#list locale.supported?sort_by("label") as l><a href="${l.url}" lang="${l.languageTag}">${l.label}</a> </#list>
        </p>
      </noscript>
    </#if>
    <p><span class="sso-footer__help">${msg("helpShort")} <@help.contact/></span><@help.guides/></p>
    <p>© ${msg("ministryName")}</p>
    <@brand/>
  </div>
  <#-- Keycloak’s sign-in page disables its button itself. -->
  <#if pageId != "login">
    <script type="module" src="${url.resourcesPath}/js/submit-once.js"></script>
  </#if>
</#macro>

<#-- The colours and the logo of the theme’s properties; the sheet has those of the ministry. -->
<#macro brand>
  <#if brandVersion()?has_content>
    <style>
      <@brandRules/>
    </style>
  </#if>
</#macro>

<#-- What the properties set, as one text; empty if they set nothing. -->
<#function brandVersion><#return colour("brandColor") + colour("brandAccentColor") + colour("brandLinkColor") + logo()></#function>

<#-- The same for a sheet of its own. -->
<#macro brandRules>
  <#local band=colour("brandColor") line=colour("brandAccentColor") link=colour("brandLinkColor") mark=logo()>
      :root {
        <#if band?has_content>--sso-band: ${band};</#if>
        <#if line?has_content>--sso-accent: ${line};</#if>
        <#if mark?has_content>--sso-logo: url("${url.resourcesPath}/${mark}");</#if>
      }
      <#if link?has_content>
      @media not (prefers-color-scheme: dark) {
        :root { --sso-primary: ${link}; --sso-primary-hover: ${link}; --sso-link: ${link}; }
      }
      </#if>
</#macro>

<#function logo>
  <#local own=(properties.brandLogo!"")?trim>
  <#return own?matches("[\\w./-]+")?then(own, "")>
</#function>

<#function colour property>
  <#local own=(properties[property]!"")?trim>
  <#return own?matches("#[0-9a-fA-F]{6}")?then(own, "")>
</#function>
