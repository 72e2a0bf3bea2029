package id.go.bappenas.sso.employee;

import id.go.bappenas.sso.messages.MessagesContract;

class MessagesTest extends MessagesContract {}
