<#-- The form is of an earlier session. The officer sees what it says before it is sent. -->
<#import "desk-layout.ftl" as desk>
<#import "desk-typed.ftl" as kept>
<#assign step=(pageUrl?keep_before("?"))?keep_after_last("/") named=["rejection", "withdrawal", "exclusion", "redelivery", "identity", "summary", "removal", "cells", "columns"] unnamed=["revision", "go", "type", "accepted", "sheet", "headingRow", "loses"] ofPerson=["identity", "address", "address-confirmation", "first-password", "sessions", "links"]>
<@desk.page>
  <h1>${msg("deskAgainTitle")}</h1>
  <p class="desk-alert" role="alert">${msg("deskAgain")}</p>
  <dl class="desk-facts"><div><dt>${msg("deskAgainAction")}</dt><dd>${msg((pageUrl?contains("/people/") && ofPerson?seq_contains(step))?then("deskPersonAction." + step, "deskAgainAction." + named?seq_contains(step)?then(step, "other")))}</dd></div><#list typed as name, values><#if !unnamed?seq_contains(name) && !name?starts_with("use.")><div><dt><#if name?matches("checked\\.cell\\.\\d+\\.\\w+")>${msg("deskRow", name?split(".")[2])}, ${msg("deskDraftChecked." + name?split(".")[3])}<#elseif name?matches("cell\\.\\d+\\.\\w+")>${msg("deskRow", name?split(".")[1])}, ${msg("deskDraftColumn." + name?split(".")[2])}<#else>${msg("deskField." + name)}</#if></dt><dd>${values?join(", ")}</dd></div></#if></#list></dl>
  <@desk.form pageUrl><@kept.fields/><p class="desk-actions"><button class="desk-button">${msg("deskSendAgain")}</button></p></@desk.form>
  <p><a href="${deskUrl}">${msg("deskTitle")}</a></p>
</@desk.page>
