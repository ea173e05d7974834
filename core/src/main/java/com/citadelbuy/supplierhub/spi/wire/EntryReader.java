package com.citadelbuy.supplierhub.spi.wire;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads an entry of a list, or keeps its text alone. */
@SuppressWarnings("rawtypes") // modules register deserializers by raw class
final class EntryReader extends ValueDeserializer<Entry> {

    private final @Nullable JavaType value;

    EntryReader() {
        this(null);
    }

    private EntryReader(@Nullable JavaType value) {
        this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new EntryReader(context.getContextualType().containedType(0));
    }

    @Override
    public Entry<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        return new Entry<>(parsed(node, context), WireJson.text(node));
    }

    @Override
    public Entry<?> getNullValue(DeserializationContext context) {
        return new Entry<>(Optional.empty(), "null");
    }

    private Optional<Object> parsed(JsonNode node, DeserializationContext context) {
        try {
            return Optional.ofNullable(context.readTreeAsValue(node, Objects.requireNonNull(value)));
        } catch (JacksonException odd) {
            return Optional.empty();
        }
    }
}
