package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.RemovalProposal;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Products that a complete pass did not find, too many to be believed without a person. */
public record RemovalView(
        @Example("rmv_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
        String connectionId,
        @Describe("How many products the connection had.") int live,
        @Describe("How many of them were not found.") int missing,

        @Describe("How many of these were not read again since; approving removes these, rejecting keeps them.")
        int open,

        @Describe("pending, approved, rejected, or superseded when a later pass asked anew.") @Example("pending")
        String status,

        Instant createdAt,
        @Nullable Instant decidedAt) {

    static RemovalView of(RemovalProposal proposal) {
        return new RemovalView(
                proposal.id(),
                proposal.connectionId(),
                proposal.live(),
                proposal.missing(),
                proposal.open(),
                proposal.status(),
                proposal.createdAt(),
                proposal.decidedAt());
    }
}
