package com.citadelbuy.supplierhub.server.webhooks;

import org.jspecify.annotations.Nullable;

/** What became of a delivery that was read; the parts are as in {@link InboxItem}. */
record Reading(
        String state,
        @Nullable String eventType,
        @Nullable String eventId,
        @Nullable String subject,
        @Nullable String effect,
        @Nullable String cause,
        @Nullable String detail) {

    static final String OBSERVED = "observed";
    static final String LOOKED = "looked";

    static Reading read(String eventType, @Nullable String subject, String effect) {
        return new Reading("read", eventType, null, subject, effect, null, null);
    }

    static Reading ignored(@Nullable String eventType, @Nullable String subject, String cause, String detail) {
        return new Reading("ignored", eventType, null, subject, null, cause, detail);
    }

    static Reading failed(String cause, String detail) {
        return new Reading("failed", null, null, null, null, cause, detail);
    }

    Reading known(@Nullable String id) {
        return new Reading(state, eventType, id, subject, effect, cause, detail);
    }
}
