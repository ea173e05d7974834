package com.citadelbuy.supplierhub.server.api.schema;

import tools.jackson.databind.PropertyNamingStrategies;

/** The mapper's own naming, asked for one name. */
final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

    private static final SnakeCase STRATEGY = new SnakeCase();

    static String of(String name) {
        return STRATEGY.translate(name);
    }
}
