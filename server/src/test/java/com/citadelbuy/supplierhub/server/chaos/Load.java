package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The clients of a run, a thread each, no more than some at once. */
final class Load {

    private static final int AT_ONCE = 24;

    private final Client client;
    private final List<Intent> intents;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final List<Thread> threads = new ArrayList<>();
    private int sent;

    Load(Client client, List<Intent> intents) {
        this.client = client;
        this.intents = intents;
    }

    /** Sends clients off until this part of all is on its way. */
    void upTo(int part, int whole) {
        int target = (int) ((long) intents.size() * part / whole);
        for (; sent < target; sent++) {
            Intent intent = intents.get(sent);
            threads.add(Thread.ofVirtual().start(() -> order(intent)));
        }
    }

    private void order(Intent intent) {
        try {
            free.acquire();
            try {
                client.order(intent);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isDone() {
        return sent == intents.size() && threads.stream().noneMatch(Thread::isAlive);
    }

    void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
