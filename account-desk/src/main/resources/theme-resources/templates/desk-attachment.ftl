<#-- A PDF of a request, drawn by pdf.js. It also stands beside the list, in a frame of the same server. -->
<!DOCTYPE html>
<#import "said.ftl" as saying>
<#import "footer.ftl" as footer>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <title>${msg("deskAttachment." + type)} – ${request.memo.number}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/css/sso.css">
  <link rel="stylesheet" href="${url.resourcesPath}/desk/desk.css">
  <#assign brand=footer.brandVersion()>
  <#if brand?has_content><link rel="stylesheet" href="${deskUrl}/brand.css?v=${(brand + url.resourcesPath)?url("UTF-8")}"></#if>
  <script type="module" src="${url.resourcesPath}/desk/pdf-view.js"></script>
</head>
<body class="desk desk-viewer" data-page="${deskPage}">
  <main class="desk-main">
    <h1>${msg("deskAttachment." + type)}</h1>
    <p><a href="${file}">${msg("deskDownload")}</a> <button type="button" class="desk-button desk-button--second" data-zoom="${msg("deskZoomOut")}" hidden>${msg("deskZoom")}</button></p>
    <p data-pdf-status role="status"><noscript>${msg("deskPdfNoScript")}</noscript></p>
    <div class="desk-pdf" data-pdf="${file}" data-page="${msg("deskPdfPage")}" data-failed="${msg("deskPdfFailed")}" tabindex="0" role="region" aria-label="${msg("deskAttachment." + type)}"></div>
  </main>
</body>
</html>
