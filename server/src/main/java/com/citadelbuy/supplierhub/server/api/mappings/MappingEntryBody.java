package com.citadelbuy.supplierhub.server.api.mappings;

import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;

/** One of many mappings. */
public record MappingEntryBody(
        @Pattern(value = MappingEntryBody.SKU, words = MappingEntryBody.SKU_WORDS) @Example("SHIRT-BLACK-L")
        String platformSku,

        @Size(min = 1, max = 50) List<SourceBody> sources) {

    /** What stands in a path as it is. */
    static final String SKU = "^[A-Za-z0-9][A-Za-z0-9._:~+=@-]{0,99}$";

    static final String SKU_WORDS = "1 to 100 letters, digits and . _ : ~ + = @ - that begin with a letter or digit";

    Mapping.Wish wish() {
        return new MappingBody(sources).wish(platformSku);
    }
}
