package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
