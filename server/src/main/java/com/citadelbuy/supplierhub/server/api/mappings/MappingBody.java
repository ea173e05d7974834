package com.citadelbuy.supplierhub.server.api.mappings;

import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;

/** A mapping, whole. */
public record MappingBody(@Size(min = 1, max = 50) List<SourceBody> sources) {

    Mapping.Wish wish(String sku) {
        return new Mapping.Wish(sku, sources.stream().map(SourceBody::source).toList());
    }
}
