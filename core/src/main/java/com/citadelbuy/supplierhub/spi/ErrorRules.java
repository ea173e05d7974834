package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a supplier says yes and no: what success looks like, where its payload, code and message lie, and what its codes
 * and phrases mean. HTTP status decides only where nothing here does. An answer that is no success and matches nothing
 * becomes the {@code unlisted} kind: since no document says what it means, it proves nothing.
 */
public final class ErrorRules {

    /**
     * What an error answer means.
     *
     * @param nothingHappened whether the supplier's documents prove that it did not do what was asked; refusals prove it by
     *     their kind
     */
    public record Meaning(Kind kind, boolean nothingHappened) {}

    /** What was read out of an error answer. */
    public record Finding(
            Meaning meaning,
            @Nullable String code,
            String message,
            @Nullable Duration retryAfter) {}

    private record Phrase(@Nullable String code, String text, Meaning meaning) {}

    private final @Nullable Function<byte[], JsonNode> reader;
    private final UnaryOperator<JsonNode> shape;
    private final Predicate<JsonNode> success;
    private final Function<JsonNode, JsonNode> payload;
    private final List<String> codes;
    private final List<String> messages;
    private final Map<String, Meaning> exact;
    private final List<Phrase> phrases;
    private final Map<Integer, Meaning> statuses;
    private final Meaning unlisted;
    private final Predicate<JsonNode> refusal;
    private final Function<String, Optional<Duration>> wait;
    private final Map<String, String> limits;
    private final Map<String, Duration> ofOperation;

    private ErrorRules(Builder builder) {
        this.reader = builder.reader;
        this.shape = builder.shape;
        this.success = builder.success;
        this.payload = builder.payload;
        this.codes = List.copyOf(builder.codes);
        this.messages = List.copyOf(builder.messages);
        this.exact = Map.copyOf(builder.exact);
        this.phrases = List.copyOf(builder.phrases);
        this.statuses = Map.copyOf(builder.statuses);
        this.unlisted = builder.unlisted;
        this.refusal = builder.refusal;
        this.wait = builder.wait;
        this.limits = Map.copyOf(builder.limits);
        this.ofOperation = Map.copyOf(builder.ofOperation);
    }

    public static Builder rules() {
        return new Builder();
    }

    /** How a body is read that need not be JSON; empty for suppliers that answer nothing else. */
    public Optional<Function<byte[], JsonNode>> reader() {
        return Optional.ofNullable(reader);
    }

    /** Whether this answer is a success: a 2xx whose body the supplier's own rule accepts. */
    public boolean isSuccess(int status, JsonNode body) {
        return status >= 200 && status < 300 && success.test(shape.apply(body));
    }

    /** The part of a successful answer that holds what was asked for. */
    public JsonNode payload(JsonNode body) {
        return payload.apply(shape.apply(body));
    }

    /** Reads an answer that is not a success. */
    public Finding read(int status, JsonNode raw) {
        JsonNode body = shape.apply(raw);
        @Nullable String code = first(codes, body);
        String message = Optional.ofNullable(first(messages, body)).orElse("HTTP " + status);
        return new Finding(meaning(status, body, code, message), code, message, waitAfter(code, message));
    }

    private @Nullable Duration waitAfter(@Nullable String code, String message) {
        return wait.apply(message).orElse(code == null ? null : ofOperation.get(code));
    }

    private Meaning meaning(int status, JsonNode body, @Nullable String code, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        for (Phrase phrase : phrases) {
            if ((phrase.code() == null || phrase.code().equals(code)) && lower.contains(phrase.text())) {
                return phrase.meaning();
            }
        }
        if (code != null && exact.containsKey(code)) {
            return exact.get(code);
        }
        if (statuses.containsKey(status)) {
            return statuses.get(status);
        }
        if (status < 300 && refusal.test(body)) {
            return new Meaning(Kind.REJECTED, true);
        }
        return byStatus(status);
    }

    private Meaning byStatus(int status) {
        return switch (status) {
            case 400, 405, 406, 410, 413, 414, 415, 422 -> new Meaning(Kind.INVALID_REQUEST, true);
            case 401, 403 -> new Meaning(Kind.UNAUTHORIZED, true);
            case 402 -> new Meaning(Kind.INSUFFICIENT_FUNDS, true);
            case 404 -> new Meaning(Kind.NOT_FOUND, true);
            case 409 -> new Meaning(Kind.CONFLICT, true);
            case 429 -> new Meaning(Kind.RATE_LIMITED, false);
            case 408 -> new Meaning(Kind.UNAVAILABLE, false);
            default -> status >= 500 ? new Meaning(Kind.UNAVAILABLE, false) : unlisted;
        };
    }

    /** The one limit that a refusal speaks of; empty where its words do not tell. */
    public Optional<String> limitIn(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return limits.entrySet().stream()
                .filter(phrase -> lower.contains(phrase.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a refusal with this code speaks of what the supplier counts for the operation that was called, and of nothing else. */
    public boolean isOfOperation(@Nullable String code) {
        return code != null && ofOperation.containsKey(code);
    }

    private static @Nullable String first(List<String> pointers, JsonNode body) {
        for (String pointer : pointers) {
            JsonNode node = body.at(pointer);
            if (node.isValueNode() && !node.isNull() && !node.asString().isBlank()) {
                return node.asString();
            }
        }
        return null;
    }

    /** Collects rules. A later phrase never overrides an earlier one; a code listed twice is refused. */
    public static final class Builder {
        private @Nullable Function<byte[], JsonNode> reader;
        private UnaryOperator<JsonNode> shape = body -> body;
        private Predicate<JsonNode> success = body -> true;
        private Function<JsonNode, JsonNode> payload = body -> body;
        private final List<String> codes = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();
        private final Map<String, Meaning> exact = new LinkedHashMap<>();
        private final List<Phrase> phrases = new ArrayList<>();
        private final Map<Integer, Meaning> statuses = new LinkedHashMap<>();
        private Meaning unlisted = new Meaning(Kind.BAD_RESPONSE, false);
        private Predicate<JsonNode> refusal = body -> false;
        private final Map<String, String> limits = new LinkedHashMap<>();
        private final Map<String, Duration> ofOperation = new LinkedHashMap<>();
        private Function<String, Optional<Duration>> wait = message -> Optional.empty();

        /**
         * How bodies are read, for gateways that do not always answer in JSON. What is not readable it says by an {@link
         * IllegalArgumentException}.
         */
        public Builder reading(Function<byte[], JsonNode> reader) {
            this.reader = reader;
            return this;
        }

        /**
         * Brings every body, success or not, into one shape before the other rules look at it: for gateways that call the
         * root by another name for each method. It is given a missing node for a missing body.
         */
        public Builder shaped(UnaryOperator<JsonNode> shape) {
            this.shape = shape;
            return this;
        }

        /** What a body must look like to be a success, given a 2xx. A missing body is a missing node. */
        public Builder success(Predicate<JsonNode> test) {
            this.success = test;
            return this;
        }

        /** Where in a success the payload lies; the whole body unless said. */
        public Builder payload(Function<JsonNode, JsonNode> payload) {
            this.payload = payload;
            return this;
        }

        /** JSON pointers to the error code; the first that holds text or a number counts. */
        public Builder code(String... pointers) {
            codes.addAll(List.of(pointers));
            return this;
        }

        /** JSON pointers to the message; the first that holds text counts. */
        public Builder message(String... pointers) {
            messages.addAll(List.of(pointers));
            return this;
        }

        public Builder exact(Kind kind, String... codes) {
            return exact(new Meaning(kind, kind.refusal()), codes);
        }

        /** Codes of which the documents prove that nothing was done, though their kind alone would not. */
        public Builder harmless(Kind kind, String... codes) {
            return exact(new Meaning(kind, true), codes);
        }

        private Builder exact(Meaning meaning, String... codes) {
            for (String code : codes) {
                if (exact.put(code, meaning) != null) {
                    throw new IllegalArgumentException("Listed twice: " + code);
                }
            }
            return this;
        }

        /** Messages that contain the text, without regard to case. Phrases go before codes. */
        public Builder phrase(Kind kind, String... texts) {
            for (String text : texts) {
                phrases.add(new Phrase(null, text.toLowerCase(Locale.ROOT), new Meaning(kind, kind.refusal())));
            }
            return this;
        }

        /** The same, of messages that come with this code only. */
        public Builder phraseOf(String code, Kind kind, String text) {
            phrases.add(new Phrase(code, text.toLowerCase(Locale.ROOT), new Meaning(kind, kind.refusal())));
            return this;
        }

        /** Like {@link #phrase}, of which the documents prove that nothing was done. */
        public Builder harmlessPhrase(Kind kind, String... texts) {
            for (String text : texts) {
                phrases.add(new Phrase(null, text.toLowerCase(Locale.ROOT), new Meaning(kind, true)));
            }
            return this;
        }

        /** An HTTP status that means something else here than everywhere. */
        public Builder status(int status, Kind kind, boolean nothingHappened) {
            statuses.put(status, new Meaning(kind, nothingHappened));
            return this;
        }

        /** What an answer means that no rule knows; BAD_RESPONSE unless said. */
        public Builder unlisted(Kind kind) {
            this.unlisted = new Meaning(kind, kind.refusal());
            return this;
        }

        /**
         * What a body with a 2xx looks like that says by itself that the supplier refused and did nothing, for suppliers without a
         * list of codes. Phrases and codes go before it, since they tell why.
         */
        public Builder refusal(Predicate<JsonNode> test) {
            this.refusal = test;
            return this;
        }

        /** How to read from a message how long to wait. */
        public Builder waitIn(Function<String, Optional<Duration>> wait) {
            this.wait = wait;
            return this;
        }

        /** Which limit is used up, by its name, where a refusal's message contains the text; the others are not. */
        public Builder limit(String text, String limit) {
            limits.put(text.toLowerCase(Locale.ROOT), limit);
            return this;
        }

        /**
         * A code that says, whatever its words, that the limit of the operation that was called is used up; others may still be
         * called. Told with it, since such answers seldom say, is for how long the operation is left alone.
         */
        public Builder limitOfOperation(String code, Duration wait) {
            ofOperation.put(code, wait);
            return this;
        }

        public ErrorRules build() {
            return new ErrorRules(this);
        }
    }

    /** Makes the failure that a finding stands for. */
    public static Failure failure(Finding finding, @Nullable Duration retryAfter, @Nullable String exchangeId) {
        return new Failure(
                finding.meaning().kind(),
                finding.message(),
                finding.code(),
                finding.retryAfter() != null ? finding.retryAfter() : retryAfter,
                exchangeId);
    }
}
