<#-- The code of the mail, for a person who cannot open its link in this browser. -->
<#import "field.ftl" as field>
<form id="reset-code-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
  <p class="instruction">${msg("resetCodeIntro")}</p>
  <@field.input name="resetCode" label=msg("resetCode") autocomplete="one-time-code"/>
  <@buttons.actionGroup>
    <@buttons.button id="use-code" name="choice" label="resetCodeUse" value="code"/>
  </@buttons.actionGroup>
</form>
