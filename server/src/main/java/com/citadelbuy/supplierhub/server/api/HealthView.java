package com.citadelbuy.supplierhub.server.api;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Describe("How the service is.")
public record HealthView(
        @Describe("`up`; `degraded` when it works but something needs attention; `down` with status 503.")
        @OneOf({"up", "degraded", "down"})
        @Example("up")
        String status,

        @Describe("By part, such as the database.") @Example("{\"database\": {\"status\": \"up\"}}")
        Map<String, Part> parts) {

    @Describe("One part of the service.")
    public record Part(
            @OneOf({"up", "degraded", "down"}) @Example("up")
            String status,

            @Nullable String detail) {}
}
