package id.go.bappenas.sso.support.counter;

/**
 * The state of a counter's row while operations are applied to it.
 *
 * @param exists whether there is a row
 * @param endsAt milliseconds since 1970
 */
record CounterWindow(boolean exists, String realmId, long tries, long endsAt) {

    static final CounterWindow NONE = new CounterWindow(false, "", 0, 0);

    CounterWindow after(CounterOperation count) {
        return switch (count.kind()) {
            case ADD ->
                isOpen(count.now())
                        ? new CounterWindow(true, realmId, tries + count.amount(), endsAt)
                        : new CounterWindow(true, count.realmId(), count.amount(), count.endsAt());
            case GIVE_BACK ->
                isOpen(count.now())
                        ? new CounterWindow(true, realmId, Math.max(0, tries - count.amount()), endsAt)
                        : this;
            case FORGET -> NONE;
            case READ, END -> this;
        };
    }

    /** The result of an operation: the count at that time, or the end of the window; 0 if no window is open. */
    long result(CounterOperation count) {
        if (!isOpen(count.now())) {
            return 0;
        }
        return count.kind() == CounterOperation.Kind.END ? endsAt : tries;
    }

    private boolean isOpen(long now) {
        return exists && endsAt > now;
    }
}
