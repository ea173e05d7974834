package com.citadelbuy.supplierhub.server.ops;

import com.citadelbuy.supplierhub.server.work.Backlog;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether the hub can do its work, part by part. */
public final class Health {

    /** From good to bad. */
    public enum Status {
        @JsonProperty("up")
        UP,
        /** Works, but not as it should. */
        @JsonProperty("degraded")
        DEGRADED,
        @JsonProperty("down")
        DOWN
    }

    /** @param detail one sentence for the operator */
    public record Part(Status status, String detail) {}

    public record Result(Status status, Map<String, Part> parts) {}

    /** Looks at one part. Must come back soon, for a probe waits. */
    public record Check(String name, Supplier<Part> look) {

        public static Check database(BooleanSupplier reachable) {
            return new Check(
                    "database",
                    () -> reachable.getAsBoolean()
                            ? new Part(Status.UP, "The database answers.")
                            : new Part(Status.DOWN, "The database does not answer."));
        }

        /** Never down: without Redis the hub is slower and nothing else. */
        public static Check redis(BooleanSupplier answers) {
            return new Check(
                    "redis",
                    () -> answers.getAsBoolean()
                            ? new Part(Status.UP, "Redis answers.")
                            : new Part(
                                    Status.DEGRADED,
                                    "Redis does not answer; what it would share is read from the database."));
        }

        /** Degraded when a row of the queue waits longer than is tolerable after its time has come. */
        public static Check backlog(String queue, Supplier<Backlog> backlog, InstantSource clock, Duration tolerable) {
            return new Check(queue, () -> judged(backlog.get(), clock.instant(), tolerable));
        }

        private static Part judged(Backlog backlog, Instant now, Duration tolerable) {
            Instant oldest = backlog.oldest();
            if (oldest == null) {
                return new Part(Status.UP, "Nothing waits.");
            }
            Duration wait = Duration.between(oldest, now);
            return new Part(
                    wait.compareTo(tolerable) > 0 ? Status.DEGRADED : Status.UP,
                    backlog.due() + " due, the oldest for " + Math.max(0, wait.toSeconds()) + " s.");
        }
    }

    private final List<Check> checks;

    public Health(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    public Result look() {
        Map<String, Part> parts = new LinkedHashMap<>();
        Status worst = Status.UP;
        for (Check check : checks) {
            Part part = lookAt(check);
            parts.put(check.name(), part);
            worst = part.status().compareTo(worst) > 0 ? part.status() : worst;
        }
        return new Result(worst, parts);
    }

    private static Part lookAt(Check check) {
        try {
            return check.look().get();
        } catch (RuntimeException e) {
            return new Part(
                    Status.DOWN, "Could not be looked at: " + e.getClass().getSimpleName() + ".");
        }
    }
}
