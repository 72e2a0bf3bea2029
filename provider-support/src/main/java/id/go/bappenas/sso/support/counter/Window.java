package id.go.bappenas.sso.support.counter;

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
            case READ, END -> this;
        };
    }

    /** What the caller is told: the count at that time, or when the window ends; 0 if none is open. */
    long tell(Count count) {
        if (!isOpen(count.now())) {
            return 0;
        }
        return count.kind() == Count.Kind.END ? endsAt : tries;
    }

    private boolean isOpen(long now) {
        return exists && endsAt > now;
    }
}
