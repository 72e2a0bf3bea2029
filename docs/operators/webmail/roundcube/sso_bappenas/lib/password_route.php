<?php

require_once __DIR__ . '/password_service.php';

/**
 * Webmail by password: the form "Change Password" of the ministry's guide, and the same form at the sign-in with a
 * password that has expired or must be changed, which the mail server can only refuse.
 *
 * Settings, which config-password.inc.php has:
 *
 *   $config['sso_bappenas_password_url']    = 'https://sso.bappenas.go.id/realms/bappenas/employee-password';
 *   $config['sso_bappenas_password_client'] = 'webmail';
 *   $config['sso_bappenas_password_secret'] = '...';
 *   $config['sso_bappenas_reset_url']       = 'https://sso.bappenas.go.id/';              // where Lupa Password is
 *   $config['sso_bappenas_doveadm_url']     = 'http://127.0.0.1:8079/doveadm/v1';         // optional
 *   $config['sso_bappenas_doveadm_key']     = '...';
 */
class sso_bappenas_password_route
{
    /** Action of task "settings", and of task "login" for a person who has no session yet. */
    private const CHANGE = 'plugin.sso_bappenas-password';

    /** So long a person may take for the form at the sign-in. */
    private const FORCED_SECONDS = 900;

    /** States of check-for with which the form opens. */
    private const FORCED = ['expired', 'temporary', 'change-required'];

    /** What rcube_imap says when the mail server refuses name and password. */
    private const IMAP_REFUSED = -1;

    private $plugin;
    private $rcmail;
    private $service;

    /** As long as a wrong password took with Dovecot's delay (auth_failure_delay, 2 s) and Roundcube's (1 s). */
    private const REFUSAL_SECONDS = 3;

    /** What Keycloak says about the sign-in that goes on to the mail server. */
    private $answer;

    /** Name, new password and host of a sign-in right after a change. */
    private $changed;

    /** Entry of the session that the next page reads, after a sign-in that was refused. */
    private $next;

    public function __construct(rcube_plugin $plugin)
    {
        $this->plugin  = $plugin;
        $this->rcmail  = rcmail::get_instance();
        $this->service = new sso_bappenas_password_service($this->rcmail);
    }

    public function init()
    {
        foreach (['startup', 'authenticate', 'login_failed', 'login_after', 'unauthenticated', 'settings_actions',
            'template_object_loginform'] as $hook) {
            $this->plugin->add_hook($hook, [$this, $hook]);
        }

        if ($this->rcmail->task === 'settings') {
            $this->plugin->register_action(self::CHANGE, [$this, 'settings_page']);
        }
    }

    public function startup($args)
    {
        if (!empty($_SESSION['user_id'])) {
            return $this->startup_of_session($args);
        }

        if ($args['task'] === 'login' && $args['action'] === self::CHANGE) {
            return $this->forced_page($args);
        }

        return $args;
    }

    private function startup_of_session($args)
    {
        $output = $this->rcmail->output;

        if ($args['task'] === 'login' && $args['action'] === self::CHANGE) {
            // The form at the sign-in was opened again, after another tab has signed in.
            $output->redirect(['_task' => 'mail']);
        }

        if ($args['task'] === 'settings' && strpos((string) $args['action'], 'plugin.password') === 0) {
            $args['action'] = self::CHANGE;
        }

        if ($output->type === 'html' && !$output->ajax_call && !$output->get_env('framed')) {
            $this->plugin->include_stylesheet('sso_bappenas.css');
            $this->plugin->add_button([
                'type'       => 'link',
                'label'      => 'sso_bappenas.profile',
                'class'      => 'sso-profile' . ($args['action'] === self::CHANGE ? ' selected' : ''),
                'innerclass' => 'inner',
                'href'       => $this->rcmail->url(['_task' => 'settings', '_action' => self::CHANGE]),
            ], 'taskbar');

            if ($this->take('sso_bappenas_success')) {
                $output->show_message($this->plugin->gettext('password_success'), 'confirmation', null, true, 10);
            }
        }

        return $args;
    }

    // --- Sign-in ---

    /**
     * Asks Keycloak before the mail server: each try counts once, and a password that must be changed opens the form. The
     * mail server is not asked about a password that Keycloak refuses.
     */
    public function authenticate($args)
    {
        if ($this->changed) {
            return array_merge($args, $this->changed);
        }

        if (!$args['valid'] || $args['user'] === '' || (string) $args['pass'] === '') {
            return $args;
        }

        $this->answer = $this->service->check($args['user'], $args['pass']);

        if (in_array($this->answer->state(), self::FORCED, true)) {
            // No password: the person types it again, as in the guide's form.
            $this->next = ['sso_bappenas_forced' => [
                'user'  => $args['user'],
                'host'  => $args['host'],
                'state' => $this->answer->state(),
                'url'   => rcube_utils::get_input_string('_url', rcube_utils::INPUT_POST),
                'until' => time() + self::FORCED_SECONDS,
            ]];
            $args['abort'] = true;
        }
        elseif ($this->answer->refuses()) {
            $this->next    = $this->refused_by_keycloak();
            $args['abort'] = true;
            sleep(self::REFUSAL_SECONDS);
        }

        return $args;
    }

    /** What the next page reads; null if Roundcube's own "Login gagal" is the answer. */
    private function refused_by_keycloak()
    {
        if ($this->answer->code === 'current-password-wrong') {
            return null;
        }

        return ['sso_bappenas_notice' => [
            'type'  => 'error',
            'text'  => $this->answer->sentences()[0]['text'],
            'reset' => $this->answer->code === 'temporary-password-expired',
        ]];
    }

    /** Explains a refusal of the mail server by what Keycloak has said before. */
    public function login_failed($args)
    {
        if ($this->changed) {
            // The password is changed, whatever keeps the mailbox shut.
            $this->next = $this->notice('password_changed_sign_in', 'confirmation');
        }
        elseif (!$this->next && $this->answer && $args['code'] === null && $this->rcmail->storage
            && $this->rcmail->storage->get_error_code() === self::IMAP_REFUSED) {
            $this->next = $this->refused_by_mail_server();
        }

        return $args;
    }

    private function refused_by_mail_server()
    {
        if ($this->answer->state() !== '') {
            $this->service->report('valid but refused by IMAP');
            return $this->notice('password_right_but_refused');
        }

        if ($this->answer->status === 0) {
            return $this->notice('password_no_answer_at_sign_in');
        }

        return $this->answer->status === 503 && !$this->answer->is_fault() ? $this->refused_by_keycloak() : null;
    }

    private function notice($text, $type = 'error')
    {
        return ['sso_bappenas_notice' => ['type' => $type, 'text' => $this->plugin->gettext($text), 'reset' => false]];
    }

    /** Roundcube has emptied the session by now. The redirect makes the next page one that can be loaded again. */
    public function unauthenticated($args)
    {
        if ($this->next) {
            $_SESSION         = $this->next + $_SESSION;
            $_SESSION['temp'] = true;
            $action           = isset($this->next['sso_bappenas_forced']) ? ['_action' => self::CHANGE] : [];

            $this->rcmail->output->redirect(['_task' => 'login'] + $action);
        }

        return $args;
    }

    public function login_after($args)
    {
        if ($this->changed) {
            $_SESSION['sso_bappenas_success'] = true;
        }

        return $args;
    }

    /** The form for a person whose password was right but must be changed before the mailbox opens. */
    private function forced_page($args)
    {
        $forced = $_SESSION['sso_bappenas_forced'] ?? null;

        if (!is_array($forced) || $forced['until'] < time()) {
            $this->rcmail->session->remove('sso_bappenas_forced');
            $_SESSION += $this->notice('password_form_too_old');
            $this->rcmail->output->redirect(['_task' => 'login']);
        }

        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            return $this->forced_change($args, $forced);
        }

        $this->rcmail->output->set_pagetitle($this->plugin->gettext('password_change'));
        $this->rcmail->output->send('login');
    }

    private function forced_change($args, $forced)
    {
        if (!$this->rcmail->check_request()) {
            $_SESSION['sso_bappenas_refusal'] = [['field' => '', 'text' => $this->plugin->gettext('password_form_of_another')]];
        }
        elseif ($this->change($forced['user'])) {
            // Roundcube itself goes on with the sign-in.
            $this->changed  = ['user' => $forced['user'], 'pass' => $this->typed('_new'), 'host' => $forced['host']];
            $_POST['_url']  = $forced['url'];
            $args['action'] = 'login';

            return $args;
        }

        $this->rcmail->output->redirect(['_task' => 'login', '_action' => self::CHANGE]);
    }

    /** Above Roundcube's form: a notice. In its place: the form of a forced change. */
    public function template_object_loginform($args)
    {
        $this->plugin->include_stylesheet('sso_bappenas.css');

        if ($this->rcmail->action === self::CHANGE) {
            $forced = $_SESSION['sso_bappenas_forced'];
            $hidden = '';

            foreach (['_task' => 'login', '_action' => self::CHANGE] as $name => $value) {
                $hidden .= (new html_hiddenfield(['name' => $name, 'value' => $value]))->show();
            }

            $args['content'] = html::div(['class' => 'sso-password'],
                $hidden
                . $this->title()
                . html::p('sso-reason', rcube::Q($this->plugin->gettext('password_' . strtr($forced['state'], '-', '_'))))
                . $this->fields($forced['user'])
                . html::p('sso-buttons', $this->button() . html::a(
                    ['class' => 'btn btn-link', 'href' => $this->rcmail->url(['_task' => 'login'])],
                    rcube::Q($this->plugin->gettext('password_other_account'))
                ))
            );
        }
        elseif ($notice = $this->take('sso_bappenas_notice')) {
            $link = '';

            if ($notice['reset'] && ($address = $this->rcmail->config->get('sso_bappenas_reset_url'))) {
                $link = ' ' . html::a(['href' => $address], rcube::Q($this->plugin->gettext('password_forgotten')));
            }

            $args['content'] = $this->box($notice['type'], rcube::Q($notice['text']) . $link) . $args['content'];
        }

        return $args;
    }

    // --- Settings ---

    /** "Change Password" in place of the page of Roundcube's plugin "password", which would judge the old password itself. */
    public function settings_actions($args)
    {
        $args['actions'] = array_values(array_filter($args['actions'], function ($action) {
            return ($action['action'] ?? '') !== 'plugin.password';
        }));

        $args['actions'][] = [
            'action' => self::CHANGE,
            'class'  => 'password',
            'label'  => 'password_change',
            'title'  => 'password_change',
            'domain' => 'sso_bappenas',
        ];

        return $args;
    }

    public function settings_page()
    {
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            $this->rcmail->request_security_check();

            if ($this->change($this->rcmail->get_user_name())) {
                // This session goes on with the mail server.
                $_SESSION['password']             = $this->rcmail->encrypt($this->typed('_new'));
                $_SESSION['sso_bappenas_success'] = true;
                $this->rcmail->plugins->exec_hook('password_change', [
                    'old_pass' => $this->typed('_old'),
                    'new_pass' => $this->typed('_new'),
                ]);
            }

            $this->rcmail->output->redirect(['_task' => 'settings', '_action' => self::CHANGE]);
        }

        $this->rcmail->output->set_pagetitle($this->plugin->gettext('password_change'));
        $this->plugin->register_handler('plugin.body', [$this, 'settings_form']);
        $this->rcmail->output->send('plugin');
    }

    public function settings_form()
    {
        $form = $this->rcmail->output->form_tag(
            [
                'id'     => 'sso-password-form',
                'method' => 'post',
                'action' => $this->rcmail->url(['_task' => 'settings', '_action' => self::CHANGE]),
            ],
            $this->title() . $this->fields($this->rcmail->get_user_name()) . html::p('sso-buttons', $this->button())
        );

        return html::div(['id' => 'prefs-title', 'class' => 'boxtitle'], rcube::Q($this->plugin->gettext('password_change')))
            . html::div('box formcontainer scroller', html::div('boxcontent formcontent sso-password', $form));
    }

    // --- The form ---

    /** Changes the password with what the form sent. If it is not changed, the next page shows why. */
    private function change($username)
    {
        $refusal = [];

        foreach (['old', 'new', 'retyped'] as $field) {
            if ($this->typed("_$field") === '') {
                $refusal[] = ['field' => $field, 'text' => $this->plugin->gettext("password_empty_$field")];
            }
        }

        if (!$refusal && $this->typed('_new') !== $this->typed('_retyped')) {
            $refusal[] = ['field' => 'retyped', 'text' => $this->plugin->gettext('password_differs')];
        }

        if (!$refusal) {
            $refusal = $this->refusal($this->service->change($username, $this->typed('_old'), $this->typed('_new')));
        }

        if ($refusal) {
            $_SESSION['sso_bappenas_refusal'] = $refusal;
        }

        return !$refusal;
    }

    private function refusal(sso_bappenas_password_answer $answer)
    {
        if ($answer->done()) {
            return [];
        }

        if ($answer->status === 0) {
            return [['field' => '', 'text' => $this->plugin->gettext('password_no_answer')]];
        }

        if ($answer->is_fault() && $answer->code !== 'client-too-busy') {
            return [['field' => '', 'text' => $this->plugin->gettext('password_fault')]];
        }

        return $answer->sentences();
    }

    /** As the sign-in reads it, so that the mail server gets the same password. */
    private function typed($field)
    {
        return rcube_utils::get_input_string($field, rcube_utils::INPUT_POST, true);
    }

    private function fields($username)
    {
        $this->plugin->include_script('sso_bappenas.js');

        $refusal = $this->take('sso_bappenas_refusal') ?: [];
        $rules   = $this->rules();

        // For the browser's list of passwords.
        $name = html::tag('input', ['type' => 'text', 'name' => '_account', 'value' => $username, 'readonly' => 'readonly',
            'autocomplete' => 'username', 'tabindex' => '-1', 'aria-hidden' => 'true', 'class' => 'sso-account']);

        return $this->summary($refusal)
            . $name
            . $this->field('old', 'current-password', $refusal, '')
            . $this->field('new', 'new-password', $refusal, $rules ? 'sso-rules' : '')
            . $rules
            . $this->field('retyped', 'new-password', $refusal, '');
    }

    private function summary($refusal)
    {
        if (!$refusal) {
            return '';
        }

        $items = '';

        foreach ($refusal as $sentence) {
            $text   = rcube::Q($sentence['text']);
            $items .= html::tag('li', null, $sentence['field'] === ''
                ? $text
                : html::a(['href' => "#sso-{$sentence['field']}"], $text));
        }

        return $this->box('error', rcube::Q($this->plugin->gettext('password_not_changed')) . html::tag('ul', null, $items));
    }

    private function box($type, $content)
    {
        $class = $type === 'error' ? 'alert-danger boxerror' : 'alert-success boxconfirmation';

        return html::div(['class' => "ui alert sso-box $class", 'role' => 'alert', 'id' => 'sso-box'],
            html::tag('i', ['class' => 'icon', 'aria-hidden' => 'true'], '') . html::span(null, $content));
    }

    private function field($field, $autocomplete, $refusal, $described)
    {
        $own = array_column(array_filter($refusal, function ($sentence) use ($field) {
            return $sentence['field'] === $field;
        }), 'text');

        $attributes = ['type' => 'password', 'name' => "_$field", 'id' => "sso-$field", 'autocomplete' => $autocomplete,
            'required' => 'required', 'class' => 'form-control' . ($own ? ' is-invalid' : '')];
        $error = '';

        if ($own) {
            $attributes['aria-invalid'] = 'true';
            $described = trim("sso-$field-error $described");
            $error     = html::div(['class' => 'invalid-feedback', 'id' => "sso-$field-error"],
                rcube::Q(implode(' ', $own)));
        }

        if ($described) {
            $attributes['aria-describedby'] = $described;
        }

        return html::div('form-group',
            html::label("sso-$field", rcube::Q($this->plugin->gettext("password_$field")))
            . html::tag('input', $attributes)
            . $error);
    }

    /** The rules as a list; the browser ticks those that it can judge. */
    private function rules()
    {
        $items = '';

        foreach ($this->service->rules() as $rule) {
            foreach ($this->lines($rule) as $name => $text) {
                $attributes = ['data-rule' => $name, 'data-minimum' => (int) ($rule['parameters']['minimum'] ?? 0),
                    'data-maximum' => (int) ($rule['parameters']['maximum'] ?? 0)];
                $items .= html::tag('li', $attributes, rcube::Q($text) . html::span('voice', ''));
            }
        }

        if ($items === '') {
            return '';
        }

        $attributes = ['data-met' => $this->plugin->gettext('password_rule_met'),
            'data-open' => $this->plugin->gettext('password_rule_open')];

        return html::div(['id' => 'sso-rules', 'class' => 'sso-rules'],
            html::p(null, rcube::Q($this->plugin->gettext('password_rules')))
            . html::tag('ul', $attributes, $items));
    }

    /** The lines of a rule, as the change form of SSO has them. */
    private function lines($rule)
    {
        if (($rule['id'] ?? '') !== 'character-mix') {
            return [(string) ($rule['id'] ?? '') => (string) ($rule['text'] ?? '')];
        }

        $lines = [];

        foreach (['length', 'letter-case', 'digit', 'special'] as $line) {
            $lines[$line] = $this->plugin->gettext(['name' => 'password_rule_' . strtr($line, '-', '_'), 'vars' => [
                'minimum' => (int) ($rule['parameters']['minimum'] ?? 0),
                'maximum' => (int) ($rule['parameters']['maximum'] ?? 0),
            ]]);
        }

        return $lines;
    }

    private function title()
    {
        return html::tag('h2', 'sso-title', rcube::Q($this->plugin->gettext('password_change')));
    }

    private function button()
    {
        return html::tag('button', ['type' => 'submit', 'class' => 'btn btn-primary'],
            rcube::Q($this->plugin->gettext('password_submit')));
    }

    /** An entry of the session that one page reads. */
    private function take($name)
    {
        $value = $_SESSION[$name] ?? null;

        if ($value !== null) {
            $this->rcmail->session->remove($name);
        }

        return $value;
    }
}
