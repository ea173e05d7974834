package com.citadelbuy.supplierhub.server.api;

/** The methods we use. HEAD and OPTIONS are answered by the edge from the GET and from the table. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Changes something: honours an Idempotency-Key and asks for the write scope unless told otherwise. */
    public boolean writes() {
        return this != GET;
    }
}
