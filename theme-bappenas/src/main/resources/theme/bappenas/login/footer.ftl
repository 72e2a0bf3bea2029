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
    <p>${msg("helpShort")} <@help.contact/></p>
    <p>© ${msg("ministryName")}</p>
  </div>
  <#-- Keycloak’s sign-in page disables its button itself. -->
  <#if pageId != "login">
    <script type="module" src="${url.resourcesPath}/js/submit-once.js"></script>
  </#if>
</#macro>
