package com.citadelbuy.supplierhub.server.api;

/** What a route answers when all goes well. */
public sealed interface Reply {

    int status();

    /** Only a status and headers. */
    record Empty(int status) implements Reply {}

    /** One JSON object. */
    record One(int status, Class<?> type) implements Reply {}

    /** {@code {"data": […], "next_cursor": …}} with a {@code Link} header. */
    record Many(int status, Class<?> item) implements Reply {}

    /** Text or bytes that are no JSON of ours; the body is a String or a byte[]. */
    record Raw(int status, String contentType) implements Reply {}

    /** Text or bytes written while they are sent; the body is a {@link Streamed}. */
    record Stream(int status, String contentType) implements Reply {}
}
