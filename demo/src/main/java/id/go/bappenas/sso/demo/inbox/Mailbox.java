package id.go.bappenas.sso.demo.inbox;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The mails in memory, newest first. The oldest are dropped when there are too many: a load test must not fill the heap. */
final class Mailbox {

    static final int CAPACITY = 5_000;

    private final Deque<Mail> mails = new ArrayDeque<>();

    synchronized void add(Mail mail) {
        mails.addFirst(mail);
        if (mails.size() > CAPACITY) {
            mails.removeLast();
        }
    }

    synchronized List<Mail> page(int start, int limit) {
        return mails.stream().skip(start).limit(limit).toList();
    }

    synchronized Optional<Mail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    synchronized int size() {
        return mails.size();
    }

    synchronized void clear() {
        mails.clear();
    }

    synchronized void remove(Collection<String> ids) {
        mails.removeIf(mail -> ids.contains(mail.id()));
    }
}
