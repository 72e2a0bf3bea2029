package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
