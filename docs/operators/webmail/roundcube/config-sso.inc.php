<?php

// Webmail by single sign-on, for Roundcube 1.6 and 1.7. Put it beside config.inc.php, readable by the web server only, and
// add as the last line there: include __DIR__ . '/config-sso.inc.php';

$config['oauth_provider']        = 'generic';
$config['oauth_provider_name']   = 'SSO Bappenas';
$config['oauth_client_id']       = 'roundcube';
$config['oauth_client_secret']   = 'CHANGE_ME';
$config['oauth_auth_uri']        = 'https://sso.bappenas.go.id/realms/bappenas/protocol/openid-connect/auth';
$config['oauth_token_uri']       = 'https://sso.bappenas.go.id/realms/bappenas/protocol/openid-connect/token';
$config['oauth_identity_uri']    = 'https://sso.bappenas.go.id/realms/bappenas/protocol/openid-connect/userinfo';
$config['oauth_identity_fields'] = ['preferred_username'];
$config['oauth_scope']           = 'openid';

// The plugin leads to SSO. Roundcube itself would send the browser back and forth when SSO refuses.
$config['oauth_login_redirect'] = false;

// Read by Roundcube 1.7 only.
$config['oauth_auth_type']       = 'XOAUTH2';
$config['oauth_pkce']            = 'S256';
$config['oauth_user_create_map'] = [];

$config['sso_bappenas_logout_uri'] = 'https://sso.bappenas.go.id/realms/bappenas/protocol/openid-connect/logout';
// Dovecot forgets the old password when it was changed and when a session has ended; without Dovecot's port for it: ''.
$config['sso_bappenas_doveadm_url'] = 'http://127.0.0.1:8079/doveadm/v1';
$config['sso_bappenas_doveadm_key'] = 'CHANGE_ME';

// An open tab asks once a minute, also whether the SSO session lives. Employees must not choose a longer time.
$config['refresh_interval'] = 60;
$config['dont_override'][]  = 'refresh_interval';

// The sender's address is the name in SSO at this domain.
$config['mail_domain'] = 'bappenas.go.id';

// Last, because it takes away Change Password of Roundcube's plugin "password".
$config['plugins'][] = 'sso_bappenas';
