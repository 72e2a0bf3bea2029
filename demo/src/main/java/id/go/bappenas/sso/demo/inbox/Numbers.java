package id.go.bappenas.sso.demo.inbox;

import io.javalin.http.Context;

/** Query parameters that count something; what is not a number from 0 to the mailbox's capacity is taken as absent. */
final class Numbers {

    private Numbers() {}

    static int query(Context context, String name, int otherwise) {
        String value = context.queryParam(name);
        if (value == null || !value.matches("\\d{1,4}")) {
            return otherwise;
        }
        return Math.min(Integer.parseInt(value), Mailbox.CAPACITY);
    }
}
