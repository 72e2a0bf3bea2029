<#-- Numbers about the realm, each with a chart and its table. The texts come from the server as plain text. -->
<#import "desk-layout.ftl" as desk>
<@desk.page>
  <h1>${msg("deskOverviewTitle")}</h1>
  <#if counted??>
    <@desk.form deskUrl + "/overview" "" "count" "desk-counted">
      <p id="counted">${msg("deskOverviewCounted", counted)}</p>
      <button class="desk-button desk-button--second">${msg("deskOverviewAgain")}</button>
    </@desk.form>
    <#if !complete><p class="desk-alert desk-alert--error">${msg("deskOverviewIncomplete")}</p></#if>
    <div class="desk-overview">
      <#list sections as section>
        <section class="desk-card" id="${section.id}" aria-labelledby="${section.id}-title">
          <h2 id="${section.id}-title">${section.title}</h2>
          <dl class="desk-numbers"><#list section.numbers as number><div><dt>${number.label}</dt><dd data-code="${number.code}"<#if number.moment> class="desk-numbers__moment"</#if>>${number.value}</dd></div></#list></dl>
          <#list section.charts as chart><#if chart.bars?has_content><@figure chart/></#if></#list>
        </section>
      </#list>
    </div>
  <#else>
    <p class="desk-alert" id="counting">${msg("deskOverviewCounting")}</p>
    <p class="desk-actions"><a class="desk-button" href="${deskUrl}/overview">${msg("deskOverviewReload")}</a></p>
  </#if>
</@desk.page>

<#macro figure chart>
  <figure class="desk-figure" data-chart="${chart.code}">
    <figcaption id="${chart.code}-title">${chart.title}</figcaption>
    <#if chart.upright>
      <svg class="desk-chart" width="100%" height="7.5rem" role="img" aria-labelledby="${chart.code}-svg">
        <title id="${chart.code}-svg">${chart.title}</title>
        <#list chart.boxes as box><rect class="desk-bar" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/></#list>
      </svg>
      <p class="desk-axis" aria-hidden="true"><span>${chart.bars?first.label}</span><span>${chart.bars?last.label}</span></p>
    <#else>
      <svg class="desk-chart" width="100%" height="${(chart.bars?size * 2.5)?c}rem" role="img" aria-labelledby="${chart.code}-svg">
        <title id="${chart.code}-svg">${chart.title}</title>
        <#list chart.bars as bar>
          <text class="desk-chart__label" x="0" y="${(bar?index * 2.5 + 1)?c}rem">${bar.label}: ${bar.values?first}</text>
          <rect class="desk-bar" x="0" y="${(bar?index * 2.5 + 1.375)?c}rem" width="${chart.lengths[bar?index]}" height=".625rem"/>
        </#list>
      </svg>
    </#if>
    <details>
      <summary>${msg("deskOverviewTable")}<span class="desk-hidden">: ${chart.title}</span></summary>
      <table class="desk-table">
        <caption class="desk-hidden">${chart.title}</caption>
        <thead><tr><th scope="col">${msg(chart.upright?then("deskOverviewDay", "deskOverviewGroup"))}</th><#list chart.columns as column><th scope="col">${column}</th></#list></tr></thead>
        <tbody>
          <#list chart.bars as bar>
            <tr data-bar="${bar.code}"><th scope="row">${bar.label}</th><#list bar.values as value><td class="desk-number" data-head="${chart.columns[value?index]}">${value}</td></#list></tr>
          </#list>
        </tbody>
      </table>
    </details>
  </figure>
</#macro>
