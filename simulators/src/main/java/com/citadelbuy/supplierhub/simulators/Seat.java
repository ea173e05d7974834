package com.citadelbuy.supplierhub.simulators;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** One simulator that is served, with its faults, its lock, the requests it has seen and the webhooks it sends. */
final class Seat {

    private static final int REMEMBERED = 1_000;
    private static final int CACHED = 4_000;

    final Simulator simulator;
    final World world;
    final Faults faults = new Faults();
    final ReplyCache cache = new ReplyCache(CACHED);
    final ListPages pages;
    final Optional<Mailroom> mail;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<SimRequest> seen = new ArrayDeque<>();

    Seat(Simulator simulator, World world) {
        this.simulator = simulator;
        this.world = world;
        this.pages = new ListPages(simulator);
        this.mail = simulator.announcer().map(announcer -> new Mailroom(announcer, world, lock));
    }

    SimReply handle(SimRequest request) {
        lock.lock();
        try {
            SimReply reply = simulator.handle(request);
            cache.keep(request, reply);
            pages.keep(request, reply);
            // At once, so that of two steps taken in a moment none is passed over.
            mail.ifPresent(room -> room.collect(0));
            return reply;
        } finally {
            lock.unlock();
        }
    }

    /** False where its goods cannot be multiplied. */
    boolean grow(int products) {
        if (!(simulator instanceof Catalogued goods)) {
            return false;
        }
        lock.lock();
        try {
            goods.grow(products);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** False where nobody tells of changes, or there is no such product. */
    boolean edit(String productId) {
        if (!(simulator instanceof Editable goods)) {
            return false;
        }
        lock.lock();
        try {
            return goods.edit(productId);
        } finally {
            lock.unlock();
        }
    }

    /** Lets a stranger do something there; empty where it is no marketplace. */
    <T> Optional<T> visit(Function<Storefront, T> deed) {
        if (!(simulator instanceof Storefront front)) {
            return Optional.empty();
        }
        lock.lock();
        try {
            T done = deed.apply(front);
            mail.ifPresent(room -> room.collect(0));
            return Optional.of(done);
        } finally {
            lock.unlock();
        }
    }

    /** False where it has no console. */
    boolean enterInConsole(String url) {
        Optional<AppConsole> console =
                simulator.announcer().filter(AppConsole.class::isInstance).map(AppConsole.class::cast);
        lock.lock();
        try {
            console.ifPresent(page -> page.callback(url));
            return console.isPresent();
        } finally {
            lock.unlock();
        }
    }

    void remember(SimRequest request) {
        synchronized (seen) {
            if (seen.size() == REMEMBERED) {
                seen.removeFirst();
            }
            seen.addLast(request);
        }
    }

    /** Oldest first. */
    List<SimRequest> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }
}
