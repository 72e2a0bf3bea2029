<?php

/**
 * Roundcube by password, beside config.inc.php: include(__DIR__ . '/config-password.inc.php'); as its last line. Owner
 * root, group of the web server, mode 640: it holds secrets. Tried with Roundcube 1.6.5 (Debian 12).
 */

// In place of Roundcube's plugin "password", not beside it.
$config['plugins'][] = 'sso_bappenas';

// The realm's client "webmail": Keycloak's admin console, Clients, webmail, Credentials.
$config['sso_bappenas_password_url']    = 'https://sso.bappenas.go.id/realms/bappenas/employee-password';
$config['sso_bappenas_password_client'] = 'webmail';
$config['sso_bappenas_password_secret'] = 'CHANGE_ME';

// Where an employee finds Lupa Password.
$config['sso_bappenas_reset_url'] = 'https://sso.bappenas.go.id/';

// Dovecot forgets a password that is changed here (dovecot/*/doveadm-sso.conf.ext).
$config['sso_bappenas_doveadm_url'] = 'http://127.0.0.1:8079/doveadm/v1';
$config['sso_bappenas_doveadm_key'] = 'CHANGE_DOVEADM_KEY';

// With a reverse proxy before Roundcube, its address: from it alone the employee's address is taken out of X-Forwarded-For.
// $config['proxy_whitelist'] = ['192.0.2.10'];
