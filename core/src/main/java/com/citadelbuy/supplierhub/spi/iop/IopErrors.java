package com.citadelbuy.supplierhub.spi.iop;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which the gate itself refuses, before any method is reached. */
public final class IopErrors {

    private static final Pattern BAN = Pattern.compile("ban will last (?:for )?(\\d{1,6}) (?:more )?second");

    private IopErrors() {}

    /** Rules that know the gate; to be completed by what a supplier's methods say. */
    public static ErrorRules.Builder rules() {
        return ErrorRules.rules()
                // Refused at the gate, so that nothing was done; codes beside these words differ.
                .harmlessPhrase(Kind.RATE_LIMITED, "frequency exceeds the limit", "this ban will last")
                .harmless(Kind.RATE_LIMITED, "7")
                .waitIn(IopErrors::waitIn)
                .exact(Kind.UNAUTHORIZED, "IllegalAccessToken", "IllegalRefreshToken", "InvalidCode")
                .exact(Kind.UNAUTHORIZED, "IncompleteSignature", "InsufficientPermission")
                .exact(Kind.INVALID_REQUEST, "MissingParameter");
    }

    /** "This ban will last for 2 more seconds"; at least one second. */
    static Optional<Duration> waitIn(String message) {
        Matcher ban = BAN.matcher(message);
        return ban.find()
                ? Optional.of(Duration.ofSeconds(Math.max(1, Long.parseLong(ban.group(1)))))
                : Optional.empty();
    }
}
