package com.citadelbuy.supplierhub.server.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the feed, read once for all of a replica's readers however many there are, and only where somebody reads. A reader
 * that cannot keep up is let go, so that it costs neither memory nor the others' time.
 */
public final class EventTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventTail.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int PAGE = 500;

    /** Where the readers of one workspace are. */
    private static final class Branch {
        private long position;
        private final Set<TailReader> readers = new LinkedHashSet<>();

        Branch(long position) {
            this.position = position;
        }
    }

    private final EventFeed feed;
    private final Function<PlacedEvent, byte[]> form;
    private final int buffer;
    private final Semaphore news = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Branch> branches = new HashMap<>();
    private volatile boolean stopped;
    private @Nullable Thread thread;

    /**
     * Makes a tail that is not read yet.
     *
     * @param form how an event is written, once for all readers
     * @param buffer how many events may wait for a reader
     */
    public EventTail(EventFeed feed, Function<PlacedEvent, byte[]> form, int buffer) {
        this.feed = feed;
        this.form = form;
        this.buffer = buffer;
    }

    public void start(Arrivals arrivals) {
        arrivals.tell(news::release);
        thread = Thread.ofVirtual().name("event-tail").start(this::run);
    }

    /** A reader that gets every wanted event behind {@link TailReader#from()}. Asks the database; to be closed. */
    public TailReader read(String workspaceId, EventFilter filter) {
        long end = feed.end();
        lock.lock();
        try {
            Branch branch = branches.computeIfAbsent(workspaceId, _ -> new Branch(end));
            TailReader reader = new TailReader(filter, branch.position, buffer, leaving -> leave(workspaceId, leaving));
            if (stopped) {
                reader.over();
            }
            branch.readers.add(reader);
            return reader;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody is read to any more. */
    public boolean stopped() {
        return stopped;
    }

    /** Reads on for all who read now. */
    public void readOn() {
        workspaces().forEach(this::readOn);
    }

    private void readOn(String workspaceId) {
        List<PlacedEvent> page;
        do {
            long from = position(workspaceId);
            page = feed.after(workspaceId, from, PAGE);
            hand(workspaceId, from, page);
        } while (page.size() == PAGE);
    }

    private void run() {
        try {
            while (!stopped) {
                if (news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
                workspaces().forEach(this::readQuietly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readQuietly(String workspaceId) {
        try {
            readOn(workspaceId);
        } catch (RuntimeException e) {
            log.warn("Those who follow the events of {} wait: {}", workspaceId, e.toString());
        }
    }

    private Set<String> workspaces() {
        lock.lock();
        try {
            return Set.copyOf(branches.keySet());
        } finally {
            lock.unlock();
        }
    }

    private long position(String workspaceId) {
        lock.lock();
        try {
            Branch branch = branches.get(workspaceId);
            return branch == null ? Long.MAX_VALUE : branch.position;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Hands a page to those who read.
     *
     * @param from the position behind which it was read. Where all have left meanwhile and others come, who begin elsewhere, it
     *     is not theirs, and what they want is read for them
     */
    void hand(String workspaceId, long from, List<PlacedEvent> page) {
        lock.lock();
        try {
            Branch branch = branches.get(workspaceId);
            if (branch != null && branch.position == from) {
                page.forEach(placed -> hand(branch, placed));
                long position = branch.position;
                branch.readers.forEach(reader -> reader.pass(position));
            }
        } finally {
            lock.unlock();
        }
    }

    private void hand(Branch branch, PlacedEvent placed) {
        List<TailReader> wanting = branch.readers.stream()
                .filter(reader -> reader.wants(placed.event()))
                .toList();
        if (!wanting.isEmpty()) {
            TailLine line = new TailLine(placed.position(), form.apply(placed));
            branch.readers.removeAll(
                    wanting.stream().filter(reader -> !reader.take(line)).toList());
        }
        branch.position = placed.position();
    }

    private void leave(String workspaceId, TailReader reader) {
        lock.lock();
        try {
            Branch branch = branches.get(workspaceId);
            if (branch != null) {
                branch.readers.remove(reader);
                if (branch.readers.isEmpty()) {
                    branches.remove(workspaceId);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all readers: they can go on elsewhere from where they are. */
    @Override
    public void close() {
        stopped = true;
        news.release();
        lock.lock();
        try {
            branches.values().forEach(branch -> branch.readers.forEach(reader -> reader.over()));
        } finally {
            lock.unlock();
        }
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
