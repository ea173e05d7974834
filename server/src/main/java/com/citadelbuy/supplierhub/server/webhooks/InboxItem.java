package com.citadelbuy.supplierhub.server.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the inbox, without what it says.
 *
 * @param kind inventory, order or tracking where it came in the hub's own form; else left out
 * @param verdict signed, or unsigned where the supplier signs nothing and it is only a hint at what to look at
 * @param state waiting, read, ignored (it tells nothing that is wanted here), or failed: it could not be read
 * @param eventType what happened, in the sender's word
 * @param eventId the sender's own id of it
 * @param subject what it is about, such as order and the supplier's id
 * @param effect observed where what it tells was taken over, looked where the supplier was asked, or will be at once
 * @param cause why it failed or was ignored, as a code
 * @param detail the same as a sentence
 * @param replays how often it was read again because somebody asked
 * @param size of the body in bytes
 */
public record InboxItem(
        String id,
        Instant receivedAt,
        @Nullable String connectionId,
        @Nullable String supplier,
        @Nullable String kind,
        String verdict,
        String state,
        @Nullable String eventType,
        @Nullable String eventId,
        @Nullable String subject,
        @Nullable String effect,
        @Nullable String cause,
        @Nullable String detail,
        @Nullable Instant readAt,
        int replays,
        int size) {}
