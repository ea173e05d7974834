package com.citadelbuy.supplierhub.server.api.mappings;

import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import java.util.List;

/** A mapping as a client reads it. */
public record MappingView(
        @Example("SHIRT-BLACK-L") String platformSku,

        @Describe("ok, or broken where a source names a variant that its supplier no longer lists.") @Example("ok")
        String status,

        List<SourceView> sources,
        Instant createdAt,
        Instant updatedAt) {

    /** One way to get it. */
    public record SourceView(
            int priority,

            @Describe("Empty = all.") List<String> shipTo,

            boolean broken,
            List<ComponentView> components) {}

    /** One variant. */
    public record ComponentView(
            String variantId, int factor, String productId, String supplier, String connectionId, boolean gone) {}

    static MappingView of(Mapping mapping) {
        return new MappingView(
                mapping.platformSku(),
                mapping.broken() ? "broken" : "ok",
                mapping.sources().stream().map(MappingView::source).toList(),
                mapping.createdAt(),
                mapping.updatedAt());
    }

    private static SourceView source(Mapping.Source source) {
        return new SourceView(
                source.priority(),
                source.shipTo(),
                source.broken(),
                source.parts().stream()
                        .map(part -> new ComponentView(
                                part.variantId(),
                                part.factor(),
                                part.productId(),
                                part.supplier(),
                                part.connectionId(),
                                part.gone()))
                        .toList());
    }
}
