package id.go.bappenas.sso.password;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
