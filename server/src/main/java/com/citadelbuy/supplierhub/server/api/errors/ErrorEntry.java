package com.citadelbuy.supplierhub.server.api.errors;

/**
 * One kind of error.
 *
 * @param code stable and machine-readable; the anchor in the page about errors
 * @param retryable whether the same call may succeed later without a change to it
 * @param action what a person can do
 */
public record ErrorEntry(String code, int status, String title, boolean retryable, String action) {

    /** Where the error is explained. */
    public String type() {
        return "/docs/errors#" + code;
    }
}
