package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Body;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.schema.RecordReader;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the bytes of a body to what the handler takes. */
final class BodyReader {

    private final Body body;
    private final @Nullable RecordReader<?> records;

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    BodyReader(Body body, SchemaBook book) {
        this.body = body;
        this.records = body instanceof Body.Json json ? new RecordReader<>(json.type(), ApiJson.mapper(), book) : null;
    }

    int limit() {
        return body.limit();
    }

    /** Before the body is read: whether we want it at all. */
    void checkHeaders(Optional<String> contentType, Optional<String> contentEncoding) {
        if (body instanceof Body.None) {
            return;
        }
        if (contentEncoding
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .isPresent()) {
            throw RequestFault.of("unsupported_media_type", "Send the body without Content-Encoding.");
        }
        String media = contentType.orElse("").toLowerCase(Locale.ROOT);
        String bare = media.split(";", 2)[0].strip();
        switch (body) {
            case Body.None _ -> {}
            case Body.Json json -> {
                if (!json.optional() || !media.isEmpty()) {
                    checkJson(media, bare);
                }
            }
            case Body.Bytes bytes -> checkBytes(bytes.contentTypes(), bare);
        }
    }

    private static void checkJson(String media, String bare) {
        boolean utf8 = !media.contains("charset=") || media.matches(".*charset=\"?utf-8\"?.*");
        if (!bare.equals(Rendered.JSON) || !utf8) {
            throw RequestFault.of("unsupported_media_type", "The body must be application/json in UTF-8.");
        }
    }

    private static void checkBytes(List<String> wanted, String bare) {
        if (!wanted.isEmpty() && !wanted.contains(bare)) {
            throw RequestFault.of("unsupported_media_type", "The body must be " + String.join(" or ", wanted) + ".");
        }
    }

    Object read(byte[] bytes) {
        return switch (body) {
            case Body.None _ -> Nothing.NOTHING;
            case Body.Bytes _ -> bytes;
            case Body.Json json ->
                Objects.requireNonNull(records)
                        .read(StrictJson.read(json.optional() && bytes.length == 0 ? EMPTY_OBJECT : bytes));
        };
    }
}
