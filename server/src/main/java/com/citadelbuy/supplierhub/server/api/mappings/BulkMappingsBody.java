package com.citadelbuy.supplierhub.server.api.mappings;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Entries;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Many mappings. */
public record BulkMappingsBody(
        @Size(min = 1, max = 1000) @Entries(MappingEntryBody.class) @Describe("Each is kept or refused for itself.")
        List<JsonNode> mappings) {}
