package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.WireRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One logical call on its way through the stages, with what they leave for each other. Used by one thread. */
final class Call {

    final Line line;
    final WireRequest request;
    final boolean withToken;
    /** Turns the payload into what the caller wants; whatever it throws means that the answer is not readable. */
    final Function<JsonNode, Object> reader;

    int attempt;
    /** Whether any attempt so far may have done what was asked. */
    boolean mayHaveHadEffect;

    Instant deadline = Instant.MAX;
    WireRequest signed;
    List<String> secrets = new ArrayList<>();

    @Nullable
    Outgoing sent;

    @Nullable
    Answer answer;

    Call(Line line, WireRequest request, boolean withToken, Function<JsonNode, Object> reader) {
        this.line = line;
        this.request = request;
        this.withToken = withToken;
        this.reader = reader;
        this.signed = request;
    }
}
