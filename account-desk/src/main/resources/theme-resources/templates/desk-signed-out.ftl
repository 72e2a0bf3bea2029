<#-- The session ended while the officer typed: what was typed waits here for the next sign-in. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-typed.ftl" as kept>
<@desk.page>
  <h1>${msg("deskSignedOutTitle")}</h1>
  <p class="desk-alert" role="alert">${msg("deskSignedOut")}</p>
  <ol>
    <li><a href="${signIn}" target="_blank" rel="noopener">${msg("deskSignInThere")}</a></li>
    <li><@desk.form pageUrl><@kept.fields/><button class="desk-button">${msg("deskSendAgain")}</button></@desk.form></li>
  </ol>
</@desk.page>
