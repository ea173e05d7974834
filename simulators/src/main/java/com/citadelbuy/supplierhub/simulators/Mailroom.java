package com.citadelbuy.supplierhub.simulators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The webhooks of one simulator: those that wait, those under way, and how each was answered. What waits is kept with the
 * world, so that a killed process goes on where it was; what was under way is then sent again. Everything happens under
 * the simulator's own lock.
 */
final class Mailroom {

    private static final int MOST_WAITING = 10_000;
    private static final int REMEMBERED = 1_000;
    private static final Duration DELAY = Duration.ofHours(6);

    /** However fast the supplier's time goes: a client that is started anew needs a moment. */
    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private static final String WAITING = "_webhooks";
    private static final Letter NOTHING = new Letter(Map.of(), new byte[0]);

    /**
     * One that is to be sent.
     *
     * @param held whether it leaves behind the next one about the same thing, should that come before it is due
     */
    private record Waiting(long number, Announcement news, int attempt, Instant due, boolean tampered, boolean held) {}

    /** One attempt, ready to go. */
    record Parcel(long number, Announcement news, int attempt, Letter letter) {}

    private final Announcer announcer;
    private final World world;
    private final ReentrantLock lock;
    private final WebhookFaults faults = new WebhookFaults();
    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparing(Waiting::due).thenComparing(Waiting::number));
    private final Set<String> underWay = new HashSet<>();
    private final Deque<SentWebhook> sent = new ArrayDeque<>();
    private boolean closed;

    Mailroom(Announcer announcer, World world, ReentrantLock lock) {
        this.announcer = announcer;
        this.world = world;
        this.lock = lock;
        world.all(WAITING).forEach(kept -> waiting.add(read(kept)));
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
        return locked(waiting::size);
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
            for (Optional<Waiting> due = due(); due.isPresent(); due = due()) {
                Waiting one = due.get();
                waiting.remove(one);
                Optional<Letter> letter = announcer.write(one.news(), one.attempt());
                if (letter.isPresent()) {
                    underWay.add(one.news().subject());
                    Letter written = one.tampered() ? letter.get().tampered() : letter.get();
                    return Optional.of(new Parcel(one.number(), one.news(), one.attempt(), written));
                }
                forget(one.number());
                note(one.number(), one.news(), one.attempt(), SentWebhook.Outcome.DROPPED);
            }
            return Optional.empty();
        });
    }

    /** @param status the HTTP status, 0 where none came */
    void answered(Parcel parcel, int status) {
        locked(() -> {
            if (!closed) {
                underWay.remove(parcel.news().subject());
                boolean taken = announcer.retries().taken().test(status);
                remember(new SentWebhook(
                        parcel.number(),
                        parcel.news().type(),
                        parcel.news().subject(),
                        parcel.attempt(),
                        now(),
                        outcome(status, taken),
                        status,
                        parcel.letter()));
                announcer.answered(parcel.news(), taken);
                reschedule(parcel, taken);
            }
            return closed;
        });
    }

    void close() {
        locked(() -> closed = true);
    }

    private void reschedule(Parcel parcel, boolean taken) {
        Optional<Duration> wait = taken ? Optional.empty() : announcer.retries().after(parcel.attempt());
        if (wait.isPresent()) {
            Instant scaled = announcer.clock().after(now(), wait.get());
            Instant soonest = now().plus(AT_LEAST);
            Instant due = scaled.isBefore(soonest) ? soonest : scaled;
            keep(new Waiting(parcel.number(), parcel.news(), parcel.attempt() + 1, due, false, false));
        } else {
            forget(parcel.number());
        }
    }

    private void post(Announcement news) {
        @Nullable WebhookFault fault = faults.strike(news).orElse(null);
        switch (fault) {
            case null -> queue(news, now(), false, false);
            case DUPLICATED -> {
                queue(news, now(), false, false);
                queue(news, now(), false, false);
            }
            case OUT_OF_ORDER -> {
                queue(news, late(), false, true);
                return;
            }
            case LOST -> note(number(), news, 0, SentWebhook.Outcome.LOST);
            case BAD_SIGNATURE -> queue(news, now(), true, false);
            case REKEYED -> {
                announcer.rekey();
                queue(news, now(), false, false);
            }
            case SILENT -> {
                announcer.silence();
                note(number(), news, 0, SentWebhook.Outcome.LOST);
            }
            case DELAYED -> queue(news, late(), false, false);
        }
        release(news.subject());
    }

    /** Under a new number, which puts it behind what was queued before. */
    private void release(String subject) {
        List<Waiting> held = waiting.stream()
                .filter(one -> one.held() && one.news().subject().equals(subject))
                .toList();
        for (Waiting one : held) {
            waiting.remove(one);
            forget(one.number());
            queue(one.news(), now(), false, false);
        }
    }

    private void queue(Announcement news, Instant due, boolean tampered, boolean held) {
        if (waiting.size() < MOST_WAITING) {
            keep(new Waiting(number(), news, 0, due, tampered, held));
        } else {
            note(number(), news, 0, SentWebhook.Outcome.DROPPED);
        }
    }

    private Instant late() {
        return announcer.clock().after(now(), DELAY);
    }

    private Optional<Waiting> due() {
        if (closed) {
            return Optional.empty();
        }
        Instant now = now();
        for (Waiting next : waiting) {
            if (next.due().isAfter(now)) {
                return Optional.empty();
            }
            if (!underWay.contains(next.news().subject())) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
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

    private void keep(Waiting one) {
        waiting.add(one);
        ObjectNode kept = SimJson.object()
                .put("number", one.number())
                .put("attempt", one.attempt())
                .put("due", one.due().toString())
                .put("tampered", one.tampered())
                .put("held", one.held());
        kept.set("news", one.news().json());
        world.put(WAITING, Long.toString(one.number()), kept);
    }

    private static Waiting read(ObjectNode kept) {
        return new Waiting(
                kept.path("number").asLong(),
                Announcement.of((ObjectNode) kept.path("news")),
                kept.path("attempt").asInt(),
                Instant.parse(kept.path("due").asString()),
                kept.path("tampered").asBoolean(),
                kept.path("held").asBoolean(false));
    }

    private void forget(long number) {
        world.remove(WAITING, Long.toString(number));
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
