<?php

/**
 * Driver "sso" of Roundcube's plugin "password": changes the SSO password through employee-password/change-for and tells
 * the reason of a refusal, in the employee's language. Roundcube's own driver "httpapi" can only say that it failed.
 *
 * Put it into plugins/password/drivers/. Settings, in plugins/password/config.inc.php:
 *
 *   $config['password_driver']           = 'sso';
 *   $config['password_confirm_current']  = true;
 *   $config['password_minimum_length']   = 0;      // Keycloak judges, and says why
 *   $config['password_sso_url']          = 'https://sso.bappenas.go.id/realms/bappenas/employee-password/change-for';
 *   $config['password_sso_client']       = 'webmail';
 *   $config['password_sso_secret']       = '...';
 *   $config['password_sso_doveadm_url']  = 'http://127.0.0.1:8079/doveadm/v1';   // optional
 *   $config['password_sso_doveadm_key']  = '...';
 *
 * Tried with Roundcube 1.6.5 (Debian 12).
 */
class rcube_sso_password
{
    private const TIMEOUT_SECONDS = 15;

    /**
     * @param string $curpass  current password
     * @param string $newpass  new password
     * @param string $username login name, with or without a domain
     *
     * @return int|array PASSWORD_SUCCESS, or code and message
     */
    public function save($curpass, $newpass, $username)
    {
        $config   = rcmail::get_instance()->config;
        $username = strtolower(strstr($username . '@', '@', true));

        try {
            $response = password::get_http_client()->request('POST', $config->get('password_sso_url'), [
                'auth'        => [$config->get('password_sso_client'), $config->get('password_sso_secret')],
                'form_params' => [
                    'username'        => $username,
                    'currentPassword' => $curpass,
                    'newPassword'     => $newpass,
                ],
                'headers'     => ['Accept-Language' => $this->language()],
                // A refusal has an answer worth reading.
                'http_errors' => false,
                'timeout'     => self::TIMEOUT_SECONDS,
            ]);
        }
        catch (Exception $e) {
            // Without the exception's text: it may hold the request.
            $this->report('no answer: ' . get_class($e));
            return PASSWORD_CONNECT_ERROR;
        }

        if ($response->getStatusCode() === 204) {
            $this->forget($username);
            return PASSWORD_SUCCESS;
        }

        return $this->refusal($response);
    }

    /** A word of Roundcube's for the kind, and Keycloak's sentences for the reason. */
    private function refusal($response)
    {
        $problem = json_decode((string) $response->getBody(), true);
        $status  = $response->getStatusCode();

        if (!is_array($problem) || empty($problem['code'])) {
            $this->report("answer $status is no problem document");
            return PASSWORD_CONNECT_ERROR;
        }

        if ($status >= 500 || strpos($problem['code'], 'client') === 0) {
            $this->report("answer $status, {$problem['code']}");
        }

        $sentences = array_column($problem['errors'] ?? [], 'detail') ?: [$problem['detail'] ?? ''];

        return [
            'code'    => $status === 422 ? PASSWORD_CONSTRAINT_VIOLATION : PASSWORD_ERROR,
            'message' => implode(' ', $sentences),
        ];
    }

    /** Dovecot keeps a password that was right for some minutes: no longer the old one. */
    private function forget($username)
    {
        $config = rcmail::get_instance()->config;
        $url    = $config->get('password_sso_doveadm_url');

        if (!$url) {
            return;
        }

        try {
            password::get_http_client()->request('POST', $url, [
                'headers' => ['Authorization' => 'X-Dovecot-API ' . base64_encode($config->get('password_sso_doveadm_key'))],
                'json'    => [['authCacheFlush', ['user' => [$username]], 'sso']],
                'timeout' => self::TIMEOUT_SECONDS,
            ]);
        }
        catch (Exception $e) {
            // The password is changed all the same, and the cache ends by itself.
            $this->report('Dovecot cache not flushed: ' . get_class($e));
        }
    }

    private function language()
    {
        return strpos(rcmail::get_instance()->get_user_language(), 'id') === 0 ? 'id' : 'en';
    }

    private function report($what)
    {
        rcube::raise_error(['code' => 600, 'message' => "Password plugin, driver sso: $what"], true, false);
    }
}
