<#-- Above the form of step 1, which is Keycloak’s page: what the employee has to have at hand, before anything is typed. -->
<#import "sso-page.ftl" as pages>
<#import "captcha.ftl" as captchas>
<@pages.errors ["username"]/>
<@pages.steps number=1 of=4/>
<div class="sso-at-hand" id="sso-at-hand">
  <p>${msg("resetAtHand")}</p>
  <ul>
    <li>${msg("resetAtHandCard")}</li>
    <li>${msg("resetAtHandMailbox")}</li>
  </ul>
</div>
<#if resetStart.needsScript><@captchas.later/></#if>
