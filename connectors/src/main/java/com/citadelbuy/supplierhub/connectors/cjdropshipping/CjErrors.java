package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What CJ's ways of saying yes and no mean (§2). */
final class CjErrors {

    static final ErrorRules RULES = ErrorRules.rules()
            .success(CjErrors::isYes)
            .payload(CjErrors::payload)
            .code("/code")
            .message("/message")
            .phrase(Kind.RATE_LIMITED, "points")
            // One code for a missing order and for a bad parameter (§3.7).
            .phraseOf("1600300", Kind.NOT_FOUND, "not found")
            // CJ's own client reads this code as an ended token, its documents as a bad parameter (§1.3).
            .phraseOf("1600100", Kind.UNAUTHORIZED, "token")
            .phraseOf("1600100", Kind.UNAUTHORIZED, "auth")
            // Seen after orders that were created all the same (§5).
            .phraseOf("1603000", Kind.OUTCOME_UNKNOWN, "busy")
            .phraseOf("1603000", Kind.OUTCOME_UNKNOWN, "try again")
            .exact(Kind.UNAUTHORIZED, "1600001", "1600002", "1600003", "1600004", "1600005", "1600006", "1600008")
            .exact(Kind.UNAUTHORIZED, "1600009", "1600010", "1600011", "1600012", "1600013", "1600030", "1600031")
            .exact(Kind.UNAUTHORIZED, "1601000")
            // Refused at the gate, with HTTP 200 as well as 429 (§6).
            .harmless(Kind.RATE_LIMITED, "1600200", "1600201")
            .exact(Kind.UNAVAILABLE, "1600000", "1600301")
            .exact(Kind.UNSUPPORTED, "1600101")
            .exact(Kind.INVALID_REQUEST, "1600100", "1600300", "1605000", "1605001", "1605002", "803")
            .exact(Kind.INVALID_REQUEST, "16900202", "16900203", "16900204", "16900205", "16900403")
            .exact(Kind.INVALID_REQUEST, "1606000", "1606001", "1607000", "1607001", "1607002", "1607003")
            .exact(Kind.INVALID_REQUEST, "1606010", "1606011", "1606012", "1606013")
            .exact(Kind.NOT_FOUND, "1602000", "1602001", "1603100", "1608001")
            .exact(Kind.CONFLICT, "1603003")
            .exact(Kind.OUT_OF_STOCK, "1603102")
            // The second says that the account may not pay from its wallet; for the order that is the same.
            .exact(Kind.INSUFFICIENT_FUNDS, "1604000", "1604001")
            .exact(Kind.REJECTED, "1602002", "1602003", "1603000", "1603001", "1603002", "1603101", "1607004")
            .exact(Kind.REJECTED, "1607006", "1607007", "1607008", "1607009", "804", "806", "8002")
            .exact(Kind.REJECTED, "811", "818", "819", "820", "821")
            .limit("points", "points")
            .waitIn(CjErrors::waitIn)
            .build();

    private CjErrors() {}

    /** No explicit no, and one of four kinds of yes (§2). */
    private static boolean isYes(JsonNode body) {
        String code = body.path("code").asString("");
        String result = body.path("result").asString("");
        String success = body.path("success").asString("");
        return !result.equals("false")
                && !success.equals("false")
                && (result.equals("true") || success.equals("true") || code.equals("200") || code.equals("0"));
    }

    /** Lists, ids and nulls are read as the envelope's {@code data}, so that null can stand for an empty list. */
    private static JsonNode payload(JsonNode body) {
        return body.path("data").isObject() ? body.path("data") : body;
    }

    /** CJ promises no Retry-After (§6): seconds for the rate, minutes for points, which refill by the minute, hours for a day. */
    private static Optional<Duration> waitIn(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("points")) {
            return Optional.of(Duration.ofMinutes(1));
        }
        if (lower.contains("daily request limit")) {
            return Optional.of(Duration.ofHours(1));
        }
        return lower.contains("qps") ? Optional.of(Duration.ofMillis(1_100)) : Optional.empty();
    }
}
