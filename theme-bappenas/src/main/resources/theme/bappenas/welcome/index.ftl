<#-- Served at “/” by org.keycloak.services.resources.WelcomeResource of Keycloak 26.7.4. It forwards without JavaScript to
     the sign-in page of the realm, for the client whose application every sign-in without an application ends at: with
     response_type=none nothing but the sign-on session is created, and the redirect URI is Keycloak’s own forwarder to the
     client’s home page. The client enforces PKCE; no code is issued, so nothing ever redeems this constant challenge.
     “bootstrap” is not looked at on purpose: the first administrator is made by configuration, not on a public page. -->
<#assign base=baseUrl?string?remove_ending("/")>
<#assign realm=(properties.realm!"")?trim>
<#if !realm?has_content><#assign realm="bappenas"></#if>
<#assign application=(properties.application!"smart-office")?trim>
<#assign home=base + "/realms/" + realm?url("UTF-8") + "/clients/" + application?url("UTF-8") + "/redirect">
<#assign target=base + "/realms/" + realm?url("UTF-8") + "/protocol/openid-connect/auth?client_id=" + application?url("UTF-8")
  + "&response_type=none&scope=openid&code_challenge_method=S256&code_challenge=KFkbUQmfhPwsCx_ejVy6-wxCckBOP_CYOsa8k7m5rmg"
  + "&redirect_uri=" + home?url("UTF-8")>
<!doctype html>
<html lang="id">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="color-scheme" content="light dark">
  <meta http-equiv="refresh" content="0; url=${target}">
  <title>SSO Bappenas</title>
  <#-- Without this line the browser asks for /favicon.ico; the sign-in page that follows at once has the icon. -->
  <link rel="icon" href="data:,">
  <style>
    body { margin: 0; padding: 2rem 1rem; background: #eef2f6; color: #1a2732; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; text-align: center }
    a { display: inline-block; padding: .75rem 1rem; color: #0f5a96 }
    a:focus-visible { outline: 3px solid #b45309 }
    @media (prefers-color-scheme: dark) { body { background: #0f161d; color: #eef3f7 } a { color: #93cbf5 } }
  </style>
</head>
<body data-page-id="welcome">
  <h1>SSO Bappenas</h1>
  <p><a href="${target}">Lanjutkan ke halaman masuk</a></p>
</body>
</html>
