package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
