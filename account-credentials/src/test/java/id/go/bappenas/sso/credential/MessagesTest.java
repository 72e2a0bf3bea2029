package id.go.bappenas.sso.credential;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
