package com.citadelbuy.supplierhub.spi.wire;

import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads an entry of a list together with its own text, so that a page's entries can be kept one by one. */
@SuppressWarnings("rawtypes") // modules register deserializers by raw class
final class RawReader extends ValueDeserializer<Raw> {

    private final @Nullable JavaType value;

    RawReader() {
        this(null);
    }

    private RawReader(@Nullable JavaType value) {
        this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new RawReader(context.getContextualType().containedType(0));
    }

    @Override
    public Raw<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        Object parsed = context.readTreeAsValue(node, Objects.requireNonNull(value));
        return new Raw<>(parsed, WireJson.text(node));
    }
}
