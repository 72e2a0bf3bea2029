<?php

/**
 * Dovecot keeps a password that was right for some minutes (auth_cache_ttl). This makes it forget one account. Settings:
 * sso_bappenas_doveadm_url, or '' if Dovecot has no port for it, and sso_bappenas_doveadm_key.
 */
class sso_bappenas_dovecot_cache
{
    private const TIMEOUT_SECONDS = 4;

    private $rcmail;

    public function __construct(rcmail $rcmail)
    {
        $this->rcmail = $rcmail;
    }

    /** The account's name, as Dovecot's auth_username_format makes it: without a domain, in lower case. */
    public static function account($username)
    {
        return mb_strtolower(strstr("$username@", '@', true));
    }

    /** If Dovecot does not do it, the log says so, and the cache ends by itself. */
    public function forget($username)
    {
        $url = $this->rcmail->config->get('sso_bappenas_doveadm_url');

        if (!$url || !$username) {
            return;
        }

        $key = base64_encode((string) $this->rcmail->config->get('sso_bappenas_doveadm_key'));

        try {
            // No other address is told the key.
            $response = $this->rcmail->get_http_client([
                'timeout'         => self::TIMEOUT_SECONDS,
                'http_errors'     => false,
                'allow_redirects' => false,
            ])->request('POST', $url, [
                'headers' => ['Authorization' => "X-Dovecot-API $key"],
                'json'    => [['authCacheFlush', ['user' => [self::account($username)]], 'sso']],
            ]);
        }
        catch (Exception $e) {
            // Without the exception's text: it may hold the request.
            $this->report(get_class($e));
            return;
        }

        $answer = json_decode((string) $response->getBody(), true);

        if ($response->getStatusCode() !== 200) {
            $this->report('answer ' . $response->getStatusCode());
        }
        elseif (($answer[0][0] ?? '') !== 'doveadmResponse') {
            // doveadm reports an error of the command with status 200, too.
            $this->report('doveadm says ' . json_encode($answer[0][1]['type'] ?? null));
        }
    }

    private function report($why)
    {
        rcube::raise_error(['code' => 600, 'message' => "sso_bappenas: Dovecot cache not emptied: $why"], true, false);
    }
}
