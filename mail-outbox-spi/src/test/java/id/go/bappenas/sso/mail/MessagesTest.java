package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
