package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.WireRequest;
import java.util.List;
import java.util.Optional;

/** What came back over the wire, whole. */
public record Answer(int status, List<WireRequest.Parameter> headers, byte[] body) {

    public Answer {
        headers = List.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(WireRequest.Parameter::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
