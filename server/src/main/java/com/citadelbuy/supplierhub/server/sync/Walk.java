package com.citadelbuy.supplierhub.server.sync;

import org.jspecify.annotations.Nullable;

/**
 * A supplier's list that a run still walks to find what there is to import.
 *
 * @param text the search or the feed's name; null for the whole catalogue
 * @param limit how many products are wanted at most
 * @param pass which time it is walked, from 1
 * @param fresh how many this pass has found that were not known
 * @param tries how often the present place was read in vain
 * @param restarts how often it was begun anew in a row because the supplier had forgotten the place, and nothing new was found
 */
record Walk(Source source, @Nullable String text, int limit, int pass, int fresh, int tries, int restarts) {

    /** Where products are found. */
    enum Source {
        QUERY(1),
        FEED(3),
        CATALOGUE(3);

        private final int passes;

        Source(int passes) {
            this.passes = passes;
        }
    }

    static Walk of(Source source, @Nullable String text, int limit) {
        return new Walk(source, text, limit, 1, 0, 0, 0);
    }

    Walk moved(int found) {
        return new Walk(source, text, limit, pass, fresh + found, 0, found > 0 ? 0 : restarts);
    }

    Walk inVain() {
        return new Walk(source, text, limit, pass, fresh, tries + 1, restarts);
    }

    Walk restarted() {
        return new Walk(source, text, limit, pass, fresh, 0, restarts + 1);
    }

    /**
     * Whether to walk it once more: what stood behind a product that was taken out meanwhile has moved up, past the place
     * already read. Lists cost little beside reading each product.
     */
    boolean again() {
        return fresh > 0 && pass < source.passes;
    }

    Walk nextPass() {
        return new Walk(source, text, limit, pass + 1, 0, 0, restarts);
    }
}
