<#-- The code of the mail, for a person who cannot open its link in this browser. -->
<form id="reset-code-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
  <p class="instruction">${msg("resetCodeIntro")}</p>
  <@pages.input name="resetCode" label=msg("resetCode") hint=msg("resetCodeHint") autocomplete="one-time-code" inputmode="text" autocapitalize="characters" spellcheck="false"/>
  <@buttons.actionGroup>
    <@buttons.button id="use-code" name="choice" label="resetCodeUse" value="code"/>
  </@buttons.actionGroup>
</form>
