package id.go.bappenas.sso.employee.counter;

/**
 * What stands in a counter's row while counts are added to it.
 *
 * @param exists whether there is a row
 * @param endsAt milliseconds since 1970
 */
record Window(boolean exists, String realmId, long tries, long endsAt) {

    static final Window NONE = new Window(false, "", 0, 0);

    Window after(Count count) {
        return switch (count.kind()) {
            case ADD ->
                isOpen(count.now())
                        ? new Window(true, realmId, tries + count.amount(), endsAt)
                        : new Window(true, count.realmId(), count.amount(), count.endsAt());
            case GIVE_BACK ->
                isOpen(count.now()) ? new Window(true, realmId, Math.max(0, tries - count.amount()), endsAt) : this;
            case FORGET -> NONE;
            case READ -> this;
        };
    }

    /** The count at that time. */
    long at(long now) {
        return isOpen(now) ? tries : 0;
    }

    private boolean isOpen(long now) {
        return exists && endsAt > now;
    }
}
