package com.citadelbuy.supplierhub.server.api.edge;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The id a request goes by in answers and logs: the caller's own where it is harmless, else a new one. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final Supplier<String> fresh;

    RequestIds(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    String of(Optional<String> sent) {
        return sent.filter(id -> HARMLESS.matcher(id).matches()).orElseGet(fresh);
    }
}
