package com.citadelbuy.supplierhub.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that a supplier gave out.
 *
 * @param refresh null where the supplier gives none or it cannot be used any more
 * @param accessExpires null where the supplier does not say
 * @param refreshExpires null where the supplier does not say
 * @param extra further secrets of the reply that later calls need, by the supplier's names
 * @param life how long they last from when they were asked for, until their ends have been counted from it; else null
 */
public record TokenSet(
        Secret access,
        @Nullable Secret refresh,
        @Nullable Instant accessExpires,
        @Nullable Instant refreshExpires,
        Map<String, Secret> extra,
        @Nullable Life life) {

    /**
     * How long tokens last, for suppliers that tell a length and no end.
     *
     * @param access null where the supplier does not say
     * @param refresh null where the supplier does not say
     */
    public record Life(@Nullable Duration access, @Nullable Duration refresh) {}

    public TokenSet {
        extra = Map.copyOf(extra);
    }

    /** Tokens whose ends the supplier tells as moments, or not at all. */
    public TokenSet(
            Secret access,
            @Nullable Secret refresh,
            @Nullable Instant accessExpires,
            @Nullable Instant refreshExpires,
            Map<String, Secret> extra) {
        this(access, refresh, accessExpires, refreshExpires, extra, null);
    }

    /** The same tokens, which last for so long; the pipeline, which knows when they were asked for, counts their ends. */
    public TokenSet lasting(@Nullable Duration accessLife, @Nullable Duration refreshLife) {
        return new TokenSet(access, refresh, accessExpires, refreshExpires, extra, new Life(accessLife, refreshLife));
    }

    /** With the ends that their life gives them, where the supplier told one. */
    public TokenSet countedFrom(Instant asked) {
        return life == null
                ? this
                : new TokenSet(
                        access,
                        refresh,
                        life.access() == null ? accessExpires : asked.plus(life.access()),
                        life.refresh() == null ? refreshExpires : asked.plus(life.refresh()),
                        extra);
    }
}
