package com.citadelbuy.supplierhub.testkit.fakes;

import com.citadelbuy.supplierhub.pipeline.Answer;
import com.citadelbuy.supplierhub.pipeline.Outgoing;
import com.citadelbuy.supplierhub.pipeline.Transport;
import com.citadelbuy.supplierhub.spi.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Plays answers in order and keeps the requests. A request for which no answer is left is an error. Thread-safe. */
public final class ScriptedTransport implements Transport {

    private final Deque<Answer> answers;
    private final List<Outgoing> sent = new ArrayList<>();

    public ScriptedTransport(List<Answer> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    /** An answer as suppliers send it. */
    public static Answer json(int status, String body) {
        return new Answer(
                status,
                List.of(new WireRequest.Parameter("Content-Type", "application/json")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Answer send(Outgoing request, Duration timeLeft) {
        sent.add(request);
        if (answers.isEmpty()) {
            throw new AssertionError("One request too many: " + request.method() + " " + request.uri());
        }
        return answers.removeFirst();
    }

    public synchronized List<Outgoing> sent() {
        return List.copyOf(sent);
    }

    /** How many answers nobody has asked for. */
    public synchronized int unasked() {
        return answers.size();
    }
}
