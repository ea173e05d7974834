package com.citadelbuy.supplierhub.server.api;

import java.util.List;

/** What a route takes as its body. */
public sealed interface Body {

    int MEBIBYTE = 1024 * 1024;

    /** The most bytes taken; more is a 413. */
    int limit();

    /** No body; one that is sent all the same is not read. */
    record None() implements Body {
        @Override
        public int limit() {
            return 0;
        }
    }

    /**
     * JSON, checked against the record's schema.
     *
     * @param optional no body at all is then an empty object
     */
    record Json(Class<?> type, int limit, boolean optional) implements Body {}

    /** Bytes as they came, for signatures over the raw body and for files. No content types = any. */
    record Bytes(List<String> contentTypes, int limit) implements Body {
        public Bytes {
            contentTypes = List.copyOf(contentTypes);
        }
    }
}
