<#-- The way on where a page knows no application: “/”, which leads to the realm’s sign-in page (theme type welcome). -->
<#macro button>
  <p class="sso-actions">
    <a id="sign-in" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${url.resourcesPath?keep_before("/resources/")}/">${msg("toSignIn")}</a>
  </p>
</#macro>
