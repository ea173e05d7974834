package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Decides by the definition's rules what an answer means, and turns a success into the value that was asked for. */
final class Interpret implements Step {

    private final InstantSource clock;
    private final Step next;

    Interpret(InstantSource clock, Step next) {
        this.clock = clock;
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        Answer answer = (Answer) next.run(call);
        ErrorRules rules = call.line.definition().errors();
        Optional<JsonNode> body = parse(rules, answer);
        if (body.isPresent() && rules.isSuccess(answer.status(), body.get())) {
            return value(call, rules.payload(body.get()));
        }
        if (body.isEmpty() && answer.status() < 300) {
            throw unreadable("The supplier's answer is not JSON");
        }
        throw refused(rules.read(answer.status(), body.orElse(MissingNode.getInstance())), answer);
    }

    private static Object value(Call call, JsonNode payload) throws AttemptFailed {
        try {
            return call.reader.apply(payload);
        } catch (JacksonException mismatch) {
            throw unreadable(
                    "The supplier's answer does not have the documented shape: " + mismatch.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException odd) {
            throw unreadable("The supplier's answer does not have the documented shape: " + odd.getMessage());
        }
    }

    private static AttemptFailed unreadable(String message) {
        return new AttemptFailed(Failure.of(Kind.BAD_RESPONSE, message), AttemptFailed.Effect.UNKNOWN, true);
    }

    private AttemptFailed refused(ErrorRules.Finding finding, Answer answer) {
        Failure failure = ErrorRules.failure(finding, retryAfter(answer), null);
        AttemptFailed.Effect effect =
                finding.meaning().nothingHappened() ? AttemptFailed.Effect.NONE : AttemptFailed.Effect.UNKNOWN;
        return new AttemptFailed(failure, effect, failure.kind().retryable());
    }

    private static Optional<JsonNode> parse(ErrorRules rules, Answer answer) {
        if (answer.body().length == 0) {
            return Optional.of(MissingNode.getInstance());
        }
        try {
            return Optional.of(WireJson.tree(rules, answer.body()));
        } catch (JacksonException | IllegalArgumentException notReadable) {
            return Optional.empty();
        }
    }

    /** Seconds or an HTTP date. */
    private @Nullable Duration retryAfter(Answer answer) {
        String text = answer.header("Retry-After").orElse("").strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Duration wait = Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
