package id.go.bappenas.sso.support;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
