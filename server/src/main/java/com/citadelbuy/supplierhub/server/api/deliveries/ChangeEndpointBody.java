package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.Change;
import com.citadelbuy.supplierhub.server.deliveries.Format;
import com.citadelbuy.supplierhub.server.deliveries.Payload;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise. Prints no URL. */
@Describe("What is to be otherwise; what is left out stays as it is. A list is replaced whole.")
public record ChangeEndpointBody(
        @Nullable @Size(min = 1, max = 2048) String url,
        @Nullable @Size(max = 500) String description,

        @Nullable @Size(min = 1, max = 50) @Example("[\"order.*\"]")
        List<String> eventTypes,

        @Nullable @Size(max = 100) List<String> connectionIds,
        @Nullable @Size(max = 100) List<String> suppliers,
        @Nullable Payload payload,
        @Nullable Format format,

        @Describe("0 = as many as there are.") @Nullable @Min(0) @Max(1000)
        Integer rateLimit,

        @Nullable @Min(1) @Max(16) Integer parallel) {

    Change change() {
        return new Change(url, description, eventTypes, connectionIds, suppliers, payload, format, rateLimit, parallel);
    }

    @Override
    public String toString() {
        return "ChangeEndpointBody[***]";
    }
}
