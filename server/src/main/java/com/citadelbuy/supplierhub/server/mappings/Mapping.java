package com.citadelbuy.supplierhub.server.mappings;

import java.time.Instant;
import java.util.List;

/** What one SKU of a platform stands for. */
public record Mapping(String platformSku, List<Source> sources, Instant createdAt, Instant updatedAt) {

    public Mapping {
        sources = List.copyOf(sources);
    }

    /** Whether one of its sources cannot be bought any more. */
    public boolean broken() {
        return sources.stream().anyMatch(Source::broken);
    }

    /**
     * One way to get it: all of its parts together.
     *
     * @param priority the lower goes first
     * @param shipTo ISO countries; none is all
     */
    public record Source(int priority, List<String> shipTo, List<Part> parts) {

        public Source {
            shipTo = List.copyOf(shipTo);
            parts = List.copyOf(parts);
        }

        public boolean broken() {
            return parts.stream().anyMatch(Part::gone);
        }
    }

    /**
     * A variant.
     *
     * @param factor how many of it make one of the SKU
     * @param gone whether the supplier no longer lists it
     */
    public record Part(
            String variantId, int factor, String productId, String supplier, String connectionId, boolean gone) {}

    /** A mapping as it is asked for. */
    public record Wish(String platformSku, List<WishedSource> sources) {

        public Wish {
            sources = List.copyOf(sources);
        }
    }

    /** A source as it is asked for. */
    public record WishedSource(int priority, List<String> shipTo, List<WishedPart> parts) {

        public WishedSource {
            shipTo = shipTo.stream().distinct().sorted().toList();
            parts = List.copyOf(parts);
        }

        static WishedSource of(Source source) {
            return new WishedSource(
                    source.priority(),
                    source.shipTo(),
                    source.parts().stream()
                            .map(part -> new WishedPart(part.variantId(), part.factor()))
                            .toList());
        }
    }

    /** A part as it is asked for. */
    public record WishedPart(String variantId, int factor) {}
}
