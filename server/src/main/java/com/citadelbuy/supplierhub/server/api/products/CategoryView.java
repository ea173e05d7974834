package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.spi.model.Category;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A supplier's category. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CategoryView(String id, String name, @Nullable String parentId) {

    static CategoryView of(Category category) {
        return new CategoryView(category.id(), category.name(), category.parentId());
    }
}
