package com.citadelbuy.supplierhub.simulators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of one simulator: what is to happen to each on its way, and how each was answered. Everything happens under
 * the simulator's own lock.
 */
final class Mailroom {

    private static final int REMEMBERED = 1_000;
    private static final Duration DELAY = Duration.ofHours(6);

    /** However fast the supplier's time goes: a client that is started anew needs a moment. */
    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private static final Letter NOTHING = new Letter(Map.of(), new byte[0]);

    /** One attempt, ready to go. */
    record Parcel(MailQueue.Waiting one, Letter letter) {

        Announcement news() {
            return one.news();
        }
    }

    private final Announcer announcer;
    private final World world;
    private final ReentrantLock lock;
    private final MailQueue queue;
    private final WebhookFaults faults = new WebhookFaults();
    private final Deque<SentWebhook> sent = new ArrayDeque<>();
    private boolean closed;

    Mailroom(Announcer announcer, World world, ReentrantLock lock) {
        this.announcer = announcer;
        this.world = world;
        this.lock = lock;
        this.queue = new MailQueue(world);
    }

    WebhookFaults faults() {
        return faults;
    }

    Duration patience() {
        return announcer.retries().patience();
    }

    List<SentWebhook> sent() {
        return locked(() -> List.copyOf(sent));
    }

    int waiting() {
        return locked(queue::size);
    }

    /** Queues what has happened since the last time. */
    void collect(int looks) {
        locked(() -> {
            if (!closed) {
                announcer.news(looks).forEach(this::post);
            }
            return closed;
        });
    }

    /** Queues this now; false where nobody registered for it. */
    boolean tell(String type, String resource) {
        return locked(() -> posted(announcer.tell(type, resource)));
    }

    /** The same for all there is to tell of a product. */
    boolean tellOfGoods(String product) {
        return locked(() -> posted(announcer.tellOfGoods(product)));
    }

    private boolean posted(List<Announcement> told) {
        told.forEach(this::post);
        return !told.isEmpty();
    }

    /** The next one that is due. It counts as under way until it is {@link #answered}, and others about the same wait. */
    Optional<Parcel> next() {
        return locked(() -> {
            Optional<MailQueue.Waiting> due = due();
            while (due.isPresent()) {
                MailQueue.Waiting one = due.get();
                Optional<Letter> letter = announcer.write(one.news(), one.attempt());
                if (letter.isPresent()) {
                    return Optional.of(
                            new Parcel(one, one.tampered() ? announcer.tampered(letter.get()) : letter.get()));
                }
                queue.settled(one);
                note(one.number(), one.news(), one.attempt(), SentWebhook.Outcome.DROPPED);
                due = due();
            }
            return Optional.empty();
        });
    }

    private Optional<MailQueue.Waiting> due() {
        return closed ? Optional.empty() : queue.take(now());
    }

    /** @param status the HTTP status, 0 where none came */
    void answered(Parcel parcel, int status) {
        locked(() -> {
            if (!closed) {
                boolean taken = announcer.retries().taken().test(status);
                remember(parcel, status, taken);
                announcer.answered(parcel.news(), taken);
                settle(parcel.one(), taken);
            }
            return closed;
        });
    }

    void close() {
        locked(() -> closed = true);
    }

    private void settle(MailQueue.Waiting one, boolean taken) {
        Optional<Duration> wait = taken ? Optional.empty() : announcer.retries().after(one.attempt());
        if (wait.isPresent()) {
            Instant scaled = announcer.clock().after(now(), wait.get());
            Instant soonest = now().plus(AT_LEAST);
            queue.putBack(one, scaled.isBefore(soonest) ? soonest : scaled);
        } else {
            queue.settled(one);
        }
    }

    private void post(Announcement news) {
        @Nullable WebhookFault fault = faults.strike(news).orElse(null);
        switch (fault) {
            case null -> enqueue(news, now(), false, false);
            case DUPLICATED -> {
                enqueue(news, now(), false, false);
                enqueue(news, now(), false, false);
            }
            case OUT_OF_ORDER -> {
                enqueue(news, late(), false, true);
                return;
            }
            case LOST -> note(number(), news, 0, SentWebhook.Outcome.LOST);
            case BAD_SIGNATURE -> enqueue(news, now(), true, false);
            case REKEYED -> {
                announcer.rekey();
                enqueue(news, now(), false, false);
            }
            case SILENT -> {
                announcer.silence();
                note(number(), news, 0, SentWebhook.Outcome.LOST);
            }
            case DELAYED -> enqueue(news, late(), false, false);
        }
        // Under new numbers, which puts them behind what was queued before.
        queue.release(news.subject()).forEach(held -> enqueue(held, now(), false, false));
    }

    private void enqueue(Announcement news, Instant due, boolean tampered, boolean held) {
        if (queue.isFull()) {
            note(number(), news, 0, SentWebhook.Outcome.DROPPED);
        } else {
            queue.put(new MailQueue.Waiting(number(), news, 0, due, tampered, held));
        }
    }

    private Instant late() {
        return announcer.clock().after(now(), DELAY);
    }

    private void remember(Parcel parcel, int status, boolean taken) {
        remember(new SentWebhook(
                parcel.one().number(),
                parcel.news().type(),
                parcel.news().subject(),
                parcel.one().attempt(),
                now(),
                outcome(status, taken),
                status,
                parcel.letter()));
    }

    private static SentWebhook.Outcome outcome(int status, boolean taken) {
        if (taken) {
            return SentWebhook.Outcome.TAKEN;
        }
        return status == 0 ? SentWebhook.Outcome.UNANSWERED : SentWebhook.Outcome.REFUSED;
    }

    private void note(long number, Announcement news, int attempt, SentWebhook.Outcome outcome) {
        remember(new SentWebhook(number, news.type(), news.subject(), attempt, now(), outcome, 0, NOTHING));
    }

    private void remember(SentWebhook one) {
        if (sent.size() == REMEMBERED) {
            sent.removeFirst();
        }
        sent.addLast(one);
    }

    private long number() {
        return world.next("webhook", 1);
    }

    private Instant now() {
        return announcer.clock().now();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
