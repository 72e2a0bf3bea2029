<?php

/**
 * Webmail of SSO Bappenas, by single sign-on or by password. Put the folder into plugins/ and add 'sso_bappenas' as the
 * last entry of $config['plugins']. With $config['oauth_provider'] the plugin does single sign-on (lib/single_sign_on.php),
 * without it the password route (lib/password_route.php). The head of each file lists its settings.
 */
class sso_bappenas extends rcube_plugin
{
    public function init()
    {
        $this->add_texts('localization/');

        if (rcmail::get_instance()->config->get('oauth_provider')) {
            require_once __DIR__ . '/lib/single_sign_on.php';
            (new sso_bappenas_single_sign_on($this))->init();
        }
        else {
            require_once __DIR__ . '/lib/password_route.php';
            (new sso_bappenas_password_route($this))->init();
        }
    }
}
