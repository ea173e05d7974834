package com.citadelbuy.supplierhub.server.api.mappings;

import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to get what a SKU stands for. */
public record SourceBody(
        @Nullable @Min(0) @Max(1_000_000) @Example("1") @Describe("The lower goes first; 1 if left out.")
        Integer priority,

        @Nullable
        @Size(max = 250)
        @Example("[\"US\",\"CA\"]")
        @Describe(
                "ISO countries to which this source ships; all if left out or empty. One that names the country of an "
                        + "order goes before those for all.")
        List<String> shipTo,

        @Size(min = 1, max = 20) @Describe("A variant, or the several of a bundle.")
        List<ComponentBody> components) {

    /** One variant. */
    public record ComponentBody(
            @Size(min = 1, max = 64) @Example("var_456") String variantId,

            @Nullable
            @Min(1)
            @Max(1000)
            @Example("2")
            @Describe("How many pieces of it make one of the SKU; 1 if left out.")
            Integer factor) {}

    Mapping.WishedSource source() {
        return new Mapping.WishedSource(
                priority == null ? 1 : priority,
                shipTo == null ? List.of() : shipTo,
                components.stream()
                        .map(part ->
                                new Mapping.WishedPart(part.variantId(), part.factor() == null ? 1 : part.factor()))
                        .toList());
    }
}
