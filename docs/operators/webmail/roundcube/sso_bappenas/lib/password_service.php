<?php

require_once __DIR__ . '/dovecot_cache.php';

/**
 * The operations of Keycloak's REST resource employee-password that a webmail needs. Keycloak alone judges passwords. This
 * class does not store a password.
 */
class sso_bappenas_password_service
{
    private const TIMEOUT_SECONDS = 15;

    /** The form is useful without the rules, so it waits for them for a short time only. */
    private const RULES_TIMEOUT_SECONDS = 4;

    /** A sign-in goes on to the mail server if Keycloak does not answer. */
    private const CHECK_TIMEOUT_SECONDS = 3;

    private $rcmail;

    public function __construct(rcmail $rcmail)
    {
        $this->rcmail = $rcmail;
    }

    /** What Keycloak says about a name and a password of a sign-in. A wrong password counts towards the lock. */
    public function check($username, $password)
    {
        return $this->ask(
            'check-for',
            ['username' => sso_bappenas_dovecot_cache::account($username), 'currentPassword' => $password],
            self::CHECK_TIMEOUT_SECONDS
        );
    }

    /** Changes the password; the answer is done() if it is changed. */
    public function change($username, $old, $new)
    {
        $answer = $this->ask('change-for', [
            'username'        => sso_bappenas_dovecot_cache::account($username),
            'currentPassword' => $old,
            'newPassword'     => $new,
        ], self::TIMEOUT_SECONDS);

        if ($answer->done()) {
            (new sso_bappenas_dovecot_cache($this->rcmail))->forget($username);
        }

        return $answer;
    }

    /**
     * The realm's rules, in the person's language, in the realm's order: each with id, parameters and text. Empty if
     * Keycloak does not answer. The session keeps them as long as Keycloak allows.
     */
    public function rules()
    {
        $kept     = $_SESSION['sso_bappenas_rules'] ?? null;
        $language = $this->language();

        if (!is_array($kept) || $kept['language'] !== $language) {
            $kept = null;
        }

        if ($kept && $kept['until'] > time()) {
            return $kept['rules'];
        }

        try {
            $response = $this->http(self::RULES_TIMEOUT_SECONDS)->request('GET', $this->address('policy'), [
                'headers' => ['Accept-Language' => $language] + ($kept ? ['If-None-Match' => $kept['etag']] : []),
            ]);
        }
        catch (Exception $e) {
            $this->report('no answer to policy: ' . get_class($e));
            return $kept ? $kept['rules'] : [];
        }

        if ($response->getStatusCode() === 200) {
            $body = json_decode((string) $response->getBody(), true);
            $kept = [
                'language' => $language,
                'etag'     => $response->getHeaderLine('ETag'),
                'rules'    => is_array($body) && is_array($body['rules'] ?? null) ? $body['rules'] : [],
            ];
        }
        elseif ($response->getStatusCode() !== 304) {
            $this->report('answer ' . $response->getStatusCode() . ' to policy');
            return $kept ? $kept['rules'] : [];
        }

        preg_match('/max-age=(\d+)/', $response->getHeaderLine('Cache-Control'), $age);
        $kept['until'] = time() + (int) ($age[1] ?? 0);
        $_SESSION['sso_bappenas_rules'] = $kept;

        return $kept['rules'];
    }

    private function ask($operation, $fields, $seconds)
    {
        $headers = ['Accept-Language' => $this->language(), 'Accept' => 'application/json'];
        $address = rcube_utils::remote_addr();

        if (filter_var($address, FILTER_VALIDATE_IP)) {
            $headers['Sso-Employee-Address'] = $address;
        }

        try {
            $response = $this->http($seconds)->request('POST', $this->address($operation), [
                'auth'        => [
                    $this->rcmail->config->get('sso_bappenas_password_client'),
                    $this->rcmail->config->get('sso_bappenas_password_secret'),
                ],
                'form_params' => $fields,
                'headers'     => $headers,
            ]);
        }
        catch (Exception $e) {
            // Without the exception's text: it may hold the request.
            $this->report("no answer to $operation: " . get_class($e));
            return new sso_bappenas_password_answer(0, []);
        }

        $body   = json_decode((string) $response->getBody(), true);
        $answer = new sso_bappenas_password_answer($response->getStatusCode(), is_array($body) ? $body : []);

        if ($answer->is_fault()) {
            $this->report("answer {$answer->status} {$answer->code} to $operation");
        }

        return $answer;
    }

    private function address($operation)
    {
        return rtrim((string) $this->rcmail->config->get('sso_bappenas_password_url'), '/') . "/$operation";
    }

    /** The language of Keycloak's sentences. */
    private function language()
    {
        return strpos((string) $this->rcmail->get_user_language(), 'id') === 0 ? 'id' : 'en';
    }

    private function http($seconds)
    {
        // A refusal has an answer worth reading; no other address is told a password.
        return $this->rcmail->get_http_client([
            'timeout'         => $seconds,
            'http_errors'     => false,
            'allow_redirects' => false,
        ]);
    }

    /** Writes to Roundcube's log of errors. */
    public function report($what)
    {
        rcube::raise_error(['code' => 600, 'message' => "sso_bappenas: $what"], true, false);
    }
}

/** An answer of employee-password: a status (0: there was no answer), and a problem document (RFC 9457) of a refusal. */
class sso_bappenas_password_answer
{
    public $status;
    public $code;

    private $body;

    public function __construct($status, $body)
    {
        $this->status = $status;
        $this->code   = is_string($body['code'] ?? null) ? $body['code'] : '';
        $this->body   = $body;
    }

    public function done()
    {
        return $this->status === 204;
    }

    /** Of check-for, if the password is right: valid, expired, temporary or change-required; otherwise empty. */
    public function state()
    {
        return $this->status === 200 && is_string($this->body['status'] ?? null) ? $this->body['status'] : '';
    }

    /** Whether an operator has to mend something: no problem document, or one about this webmail and not the person. */
    public function is_fault()
    {
        if ($this->done() || $this->state() !== '') {
            return false;
        }

        return $this->code === '' || $this->status === 400
            || in_array($this->code, ['client-refused', 'client-role-missing', 'client-too-busy'], true);
    }

    /** Whether Keycloak refuses this person or password, and not the request or the webmail. */
    public function refuses()
    {
        return in_array($this->status, [401, 403, 429], true) && !$this->is_fault();
    }

    /** Keycloak's sentences: each with the form field that it is about ('' for none) and the text. */
    public function sentences()
    {
        $fields    = ['currentPassword' => 'old', 'newPassword' => 'new'];
        $sentences = [];

        foreach (is_array($this->body['errors'] ?? null) ? $this->body['errors'] : [] as $error) {
            $sentences[] = [
                'field' => $fields[$error['field'] ?? ''] ?? '',
                'text'  => (string) ($error['detail'] ?? ''),
            ];
        }

        if (!$sentences) {
            $old         = in_array($this->code, ['current-password-wrong', 'current-password-previous'], true);
            $sentences[] = ['field' => $old ? 'old' : '', 'text' => (string) ($this->body['detail'] ?? '')];
        }

        return $sentences;
    }
}
