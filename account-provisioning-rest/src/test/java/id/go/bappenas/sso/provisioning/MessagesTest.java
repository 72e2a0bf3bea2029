package id.go.bappenas.sso.provisioning;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
