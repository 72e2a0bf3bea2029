<?php

/**
 * Says under Roundcube's sign-in form where an expired or temporary password is changed: IMAP can only refuse it. Put the
 * folder into plugins/, add 'sso_notice' to $config['plugins'], and set $config['sso_notice_url'] to Smart Office's address.
 */
class sso_notice extends rcube_plugin
{
    public $task = 'login';

    public function init()
    {
        $this->add_texts('localization/');
        $this->add_hook('template_object_loginform', [$this, 'notice']);
    }

    public function notice($args)
    {
        $url = rcmail::get_instance()->config->get('sso_notice_url');

        if ($url) {
            $link = html::a(['href' => $url], rcube::Q($this->gettext('smartoffice')));
            $args['content'] .= html::p(['class' => 'sso-notice'], rcube::Q($this->gettext('expired')) . ' ' . $link);
        }

        return $args;
    }
}
