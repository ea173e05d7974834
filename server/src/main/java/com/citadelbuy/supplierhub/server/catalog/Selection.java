package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Which products in which order, looked for in which way.
 *
 * @param way how the text must fit
 */
record Selection(String workspaceId, ProductFilter filter, ProductSort sort, Way way) {

    /** How a text must fit. */
    enum Way {
        /** Every word as it stands, or a SKU. */
        WORDS,
        /** Nearly, or a part of a SKU. */
        TRIGRAMS
    }

    Selection by(Way other) {
        return new Selection(workspaceId, filter, sort, other);
    }

    /** What a cursor is bound to: the same for the same question, whatever part of the answer is looked at. */
    String kind() {
        String question = Json.write(Arrays.asList(filter, sort));
        return "products:" + UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8));
    }
}
