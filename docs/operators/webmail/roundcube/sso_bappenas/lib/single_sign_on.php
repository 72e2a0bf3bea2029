<?php

require_once __DIR__ . '/dovecot_cache.php';

/**
 * Roundcube as an application of SSO Bappenas; works with Roundcube's own oauth_* settings.
 *
 * - A person without a session goes to SSO at once and comes back to the address that was asked for.
 * - "Ubah Password" in the settings opens the change form of SSO.
 * - Logout ends the SSO session, and with it the sessions of all applications.
 * - A session of SSO that has ended elsewhere ends Roundcube's session.
 *
 * Settings beside oauth_*, which config-sso.inc.php has:
 *
 *   $config['sso_bappenas_logout_uri']    = 'https://sso.bappenas.go.id/realms/bappenas/protocol/openid-connect/logout';
 *   $config['sso_bappenas_check_seconds'] = 30;    // time between two questions whether the SSO session lives, 5 to 60
 *   $config['sso_bappenas_doveadm_url']   = 'http://127.0.0.1:8079/doveadm/v1';   // or '', see config-sso.inc.php
 *   $config['sso_bappenas_doveadm_key']   = '...';
 */
class sso_bappenas_single_sign_on
{
    /** Sign-ins that are begun anew by themselves when the answer of SSO belongs to no request of this browser. */
    private const AUTOMATIC_RETRIES = 2;

    /** So many sign-ins in so many seconds, and still no session: the browser stops going back and forth. */
    private const SIGN_INS = 3;
    private const SIGN_INS_SECONDS = 30;

    /** A token that SSO refuses so soon after the sign-in is more likely a wrong setting than an ended session. */
    private const NEW_TOKEN_SECONDS = 60;

    /** So long a person may take for the change form. Roundcube's session may have ended by then. */
    private const CHANGE_SECONDS = 7200;

    private const TIMEOUT_SECONDS = 5;

    private const SIGN_INS_COOKIE = 'sso_bappenas_signins';
    private const CHANGE_COOKIE = 'sso_bappenas_change';

    /** Where SSO sends the browser after a change of the password, and after a logout: index.php/<task>/<action>. */
    private const CHANGED = ['settings', 'ssochanged'];
    private const ENDED = ['login', 'ssoended'];

    private const CHANGE = 'plugin.sso_bappenas.change';

    private $plugin;
    private $rcmail;

    /** Text key of the reason why the page of sign-in is shown; null if the browser may go to SSO at once. */
    private $reason;

    /**
     * Of the sign-in that is going on: where it leads, what became of a change of the password, and the ID token. Roundcube
     * 1.7 begins a new session there.
     */
    private $target = [];
    private $outcome;
    private $idToken;

    private $logoutHint;

    public function __construct(rcube_plugin $plugin)
    {
        $this->plugin = $plugin;
        $this->rcmail = rcmail::get_instance();
    }

    public function init()
    {
        foreach (['startup', 'authenticate', 'oauth_login', 'oauth_refresh_token', 'login_after', 'login_failed',
            'unauthenticated', 'logout_after', 'settings_actions', 'template_object_loginform'] as $hook) {
            $this->plugin->add_hook($hook, [$this, $hook]);
        }

        if ($this->rcmail->task === 'settings') {
            $this->plugin->register_action(self::CHANGE, [$this, 'begin_change']);
        }
    }

    public function startup($args)
    {
        $place = [$args['task'], $args['action']];

        if (!empty($_SESSION['user_id'])) {
            return $this->startup_of_session($args, $place);
        }

        if (!empty($this->rcmail->action) && $args['task'] === 'login') {
            if ($args['action'] === 'oauth' && !$this->is_expected_answer()) {
                // Roundcube must not see it: 1.6 takes a code without a state, and shows any text as an error.
                $args['action'] = '';
            }
            elseif ($this->is_place(self::ENDED)) {
                $this->reason = 'ended';
            }
        }

        return $args;
    }

    private function startup_of_session($args, $place)
    {
        if ($this->is_place(self::CHANGED)) {
            $this->end_change();
        }

        if ($place[0] === 'login' && in_array($place[1], ['oauth', self::ENDED[1]], true)) {
            // Nothing signs another person in over a session, and a repeated answer of SSO is no error.
            $this->rcmail->output->redirect(['_task' => 'mail']);
        }

        if ($place[0] === 'logout') {
            $this->logoutHint = $this->decrypted('sso_bappenas_id_token');
            return $args;
        }

        if ($place[0] === 'settings' && strpos($place[1], 'plugin.password') === 0) {
            $args['action'] = self::CHANGE;
        }

        $this->end_with_sso();
        $this->show_message_of_change();

        return $args;
    }

    /** Whether Roundcube may go on with this answer of SSO: it belongs to a request of this browser, and is a code. */
    private function is_expected_answer()
    {
        $state = (string) rcube_utils::get_input_string('state', rcube_utils::INPUT_GET);
        $code  = (string) rcube_utils::get_input_string('code', rcube_utils::INPUT_GET);
        $error = (string) rcube_utils::get_input_string('error', rcube_utils::INPUT_GET);

        if ($state === '' && $code === '' && $error === '') {
            // The button of the page of sign-in.
            return true;
        }

        $expected = $_SESSION['oauth_state'] ?? '';

        if ($expected !== '' && hash_equals($expected, $state) && $error === '') {
            return true;
        }

        $tries = $_SESSION['sso_bappenas_tries'] ?? 0;

        if (empty($_COOKIE[session_name()])) {
            // Tries could not be counted, and the browser would go back and forth without an end.
            $this->reason = 'nocookie';
        }
        elseif ($error === 'access_denied') {
            $this->reason = 'denied';
        }
        elseif ($tries >= self::AUTOMATIC_RETRIES) {
            $this->reason = 'failed';
        }

        $_SESSION['sso_bappenas_tries'] = $this->reason ? 0 : $tries + 1;

        return false;
    }

    /** Refuses the form of name and password: SSO asks for them, and for a second factor. */
    public function authenticate($args)
    {
        if (empty($args['sso'])) {
            $args['abort'] = true;
            $args['error'] = $this->plugin->gettext('bysso');
        }

        return $args;
    }

    public function oauth_login($args)
    {
        $this->target  = $_SESSION['sso_bappenas_target'] ?? [];
        $this->outcome = $_SESSION['sso_bappenas_outcome'] ?? null;
        $this->idToken = $args['id_token'] ?? null;

        return $args;
    }

    public function login_after($args)
    {
        if ($this->idToken) {
            // Roundcube 1.7 has encrypted it already.
            $_SESSION['sso_bappenas_id_token'] = substr_count($this->idToken, '.') === 2
                ? $this->rcmail->encrypt($this->idToken)
                : $this->idToken;
        }

        $this->remove_clear_tokens();
        $this->count_sign_in();
        $_SESSION['sso_bappenas_checked'] = time();

        foreach (['target', 'outcome', 'tries'] as $entry) {
            $this->rcmail->session->remove("sso_bappenas_$entry");
        }

        if ($this->outcome) {
            $this->tell_outcome($this->outcome);
        }

        return $this->target + $args;
    }

    public function oauth_refresh_token($args)
    {
        $this->remove_clear_tokens();

        return $args;
    }

    /** Roundcube 1.6 stores the token twice: encrypted as the password, which it uses, and in clear text beside it. */
    private function remove_clear_tokens()
    {
        unset($_SESSION['oauth_token']['access_token'], $_SESSION['oauth_token']['id_token']);
    }

    /** In a cookie: the session is what gets lost again and again. */
    private function count_sign_in()
    {
        $times = array_slice(array_merge($this->sign_ins(), [time()]), -self::SIGN_INS);
        rcube_utils::setcookie(self::SIGN_INS_COOKIE, implode('.', $times), time() + self::SIGN_INS_SECONDS);
    }

    /** Times of the last sign-ins of this browser, in seconds. */
    private function sign_ins()
    {
        return array_filter(
            array_map('intval', explode('.', (string) ($_COOKIE[self::SIGN_INS_COOKIE] ?? ''))),
            function ($time) {
                return $time > time() - self::SIGN_INS_SECONDS;
            }
        );
    }

    public function login_failed($args)
    {
        if (!$this->reason) {
            $this->reason = $this->rcmail->action === 'login' ? 'bysso' : 'mailbox';
        }

        return $args;
    }

    /** Sends the browser to SSO, unless there is a reason to stay. */
    public function unauthenticated($args)
    {
        $answered = $this->rcmail->action === 'oauth';

        if ($answered && !$this->reason) {
            // SSO gave a code, and Roundcube could not use it. The log has the cause.
            $this->reason = 'failed';
        }

        if (!$this->reason && ($_GET['_task'] ?? '') === 'logout') {
            // The session of Roundcube is over. That of SSO may live; without a hint SSO asks before it ends it.
            $this->leave_sso('');
        }

        if (!$this->reason && count($this->sign_ins()) >= self::SIGN_INS) {
            // Such as ip_check behind addresses that change, or a proxy that takes a cookie away.
            $this->report(self::SIGN_INS . ' sign-ins in ' . self::SIGN_INS_SECONDS . ' seconds, and no session');
            $this->reason = 'failed';
        }

        if (!$this->reason && $args['http_code'] === 200) {
            if ($this->is_place(self::CHANGED)) {
                $_SESSION['sso_bappenas_target']  = ['_task' => 'settings'];
                $_SESSION['sso_bappenas_outcome'] = $this->outcome_of_change();
            }
            elseif ($target = $this->asked_for()) {
                $_SESSION['sso_bappenas_target'] = $target;
            }

            $_SESSION['temp'] = true;
            $this->rcmail->oauth->login_redirect();
        }

        return $args;
    }

    /** The address that was asked for, as parameters of Roundcube: no other server can be among them. */
    private function asked_for()
    {
        parse_str($_SERVER['QUERY_STRING'] ?? '', $query);

        $query = array_filter($query, 'is_string');
        unset($query['_err'], $query['_token'], $query['_remote'], $query['_framed'], $query['code'], $query['state']);

        if (($_SERVER['REQUEST_METHOD'] ?? '') !== 'GET' || empty($query['_task'])
            || in_array($query['_task'], ['login', 'logout'], true)) {
            return [];
        }

        // As Roundcube itself: a mail that was being written has no id in a new session.
        if (($query['_action'] ?? '') === 'compose' && !empty($query['_id'])) {
            unset($query['_id']);
        }

        return $query;
    }

    /** The page of sign-in has no fields here: the reason and one button. */
    public function template_object_loginform($args)
    {
        $reason = $this->reason ?: 'failed';
        $button = html::a(
            ['href' => $this->rcmail->url(['_task' => 'login', '_action' => 'oauth']), 'id' => 'rcmloginoauth',
                'class' => 'button btn btn-primary mainaction oauth'],
            rcube::Q($this->plugin->gettext('signin'))
        );

        $args['content'] = html::p(['class' => 'sso-bappenas-reason', 'role' => 'status', 'data-reason' => $reason],
            rcube::Q($this->plugin->gettext("reason_$reason"))) . html::p(['class' => 'formbuttons'], $button);

        return $args;
    }

    public function logout_after($args)
    {
        $this->leave_sso($this->logoutHint);
    }

    /** Sends the browser to the logout of SSO. */
    private function leave_sso($hint)
    {
        $parameters = [
            'client_id'                => $this->rcmail->config->get('oauth_client_id'),
            'post_logout_redirect_uri' => $this->address(self::ENDED),
        ];

        // With it, SSO ends the session without a question.
        if ($hint) {
            $parameters['id_token_hint'] = $hint;
        }

        $this->rcmail->output->redirect($this->with($this->rcmail->config->get('sso_bappenas_logout_uri'), $parameters));
    }

    /** "Ubah Password" in the settings, in place of Roundcube's own form, which would compare with a token. */
    public function settings_actions($args)
    {
        $args['actions'] = array_values(array_filter($args['actions'], function ($action) {
            return ($action['action'] ?? '') !== 'plugin.password';
        }));

        $args['actions'][] = [
            'action' => self::CHANGE,
            'class'  => 'password',
            'label'  => 'changepassword',
            'title'  => 'changepassword',
            'domain' => 'sso_bappenas',
        ];

        return $args;
    }

    /** Opens the change form of SSO. The answer has a code that nothing redeems: the session stays what it is. */
    public function begin_change()
    {
        $state = bin2hex(random_bytes(16));
        rcube_utils::setcookie(self::CHANGE_COOKIE, $state, time() + self::CHANGE_SECONDS);

        $this->rcmail->output->redirect($this->with($this->rcmail->config->get('oauth_auth_uri'), [
            'response_type'         => 'code',
            'client_id'             => $this->rcmail->config->get('oauth_client_id'),
            'scope'                 => 'openid',
            'redirect_uri'          => $this->address(self::CHANGED),
            'state'                 => $state,
            'kc_action'             => 'UPDATE_PASSWORD',
            'code_challenge_method' => 'S256',
            'code_challenge'        => rtrim(strtr(base64_encode(random_bytes(32)), '+/', '-_'), '='),
        ]));
    }

    private function end_change()
    {
        if ($outcome = $this->outcome_of_change()) {
            $this->tell_outcome($outcome);
        }

        $this->rcmail->output->redirect(['_task' => 'settings']);
    }

    /** What SSO says about the change that this browser began: text key "changed" or "notchanged", otherwise null. */
    private function outcome_of_change()
    {
        $expected = (string) ($_COOKIE[self::CHANGE_COOKIE] ?? '');
        $state    = (string) rcube_utils::get_input_string('state', rcube_utils::INPUT_GET);

        if ($expected === '' || !hash_equals($expected, $state)) {
            return null;
        }

        rcube_utils::setcookie(self::CHANGE_COOKIE, '', time() - 3600);

        return rcube_utils::get_input_string('kc_action_status', rcube_utils::INPUT_GET) === 'success'
            ? 'changed'
            : 'notchanged';
    }

    private function tell_outcome($outcome)
    {
        $_SESSION['sso_bappenas_message'] = $outcome;

        if ($outcome === 'changed') {
            $this->forget_in_dovecot();
        }
    }

    private function show_message_of_change()
    {
        $message = $_SESSION['sso_bappenas_message'] ?? null;

        if ($message && !$this->rcmail->output->ajax_call && !$this->rcmail->output->get_env('framed')) {
            $this->rcmail->session->remove('sso_bappenas_message');
            $this->rcmail->output->show_message(
                $this->plugin->gettext($message),
                $message === 'changed' ? 'confirmation' : 'notice',
                null,
                true,
                10
            );
        }
    }

    /** Ends Roundcube's session if that of SSO has ended; asks at most every few seconds. */
    private function end_with_sso()
    {
        $seconds = min(60, max(5, (int) $this->rcmail->config->get('sso_bappenas_check_seconds', 30)));

        if (empty($_SESSION['oauth_token']) || time() - ($_SESSION['sso_bappenas_checked'] ?? 0) < $seconds) {
            return;
        }

        $_SESSION['sso_bappenas_checked'] = time();

        try {
            $status = $this->http()->request('GET', $this->rcmail->config->get('oauth_identity_uri'), [
                'headers' => ['Authorization' => $this->decrypted('password')],
            ])->getStatusCode();
        }
        catch (Exception $e) {
            // Without the exception's text: it may hold the request. Dovecot asks SSO, too, and opens no mailbox.
            $this->report('SSO does not answer: ' . get_class($e));
            return;
        }

        if ($status === 401 && time() - ($_SESSION['login_time'] ?? 0) < self::NEW_TOKEN_SECONDS) {
            $this->report('SSO refuses a new token (401): compare the host name in oauth_identity_uri with the issuer');
        }
        elseif ($status === 401) {
            $this->report('SSO refuses the token (401): its session has ended, or it knows another issuer');
            $this->forget_in_dovecot();
            $this->rcmail->kill_session();
        }
        elseif ($status !== 200) {
            $this->report("SSO answers the question about a session with $status");
        }
    }

    /** Dovecot keeps a password that was right for some minutes; that of this person no longer. Tokens it keeps. */
    private function forget_in_dovecot()
    {
        (new sso_bappenas_dovecot_cache($this->rcmail))->forget($_SESSION['username']);
    }

    private function http()
    {
        $options = [
            'timeout'         => self::TIMEOUT_SECONDS,
            'http_errors'     => false,
            'allow_redirects' => false,
        ];

        $verify = $this->rcmail->config->get('oauth_verify_peer', true);

        if ($verify !== true) {
            $options['verify'] = $verify;
        }

        return $this->rcmail->get_http_client($options);
    }

    private function decrypted($name)
    {
        return empty($_SESSION[$name]) ? '' : (string) $this->rcmail->decrypt($_SESSION[$name]);
    }

    private function is_place($place)
    {
        return ($_GET['_task'] ?? '') === $place[0] && ($_GET['_action'] ?? '') === $place[1];
    }

    /** The full address of a place of Roundcube, beside that of the redirect URI of its own sign-in. */
    private function address($place)
    {
        return substr($this->rcmail->oauth->get_redirect_uri(), 0, -strlen('login/oauth')) . implode('/', $place);
    }

    private function with($address, $parameters)
    {
        return $address . (strpos($address, '?') ? '&' : '?') . http_build_query($parameters);
    }

    private function report($what)
    {
        rcube::raise_error(['code' => 600, 'message' => "sso_bappenas: $what"], true, false);
    }
}
