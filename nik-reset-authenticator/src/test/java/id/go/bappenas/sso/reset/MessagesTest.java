package id.go.bappenas.sso.reset;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
