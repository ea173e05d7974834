package com.citadelbuy.supplierhub.spi.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a list however a gateway chose to send it: a bare array, an array under one member, one element collapsed into
 * the object that should have held the array, an empty object, null. Put it on a list component with
 * {@code @JsonDeserialize(using = WrappedList.class)}.
 */
public final class WrappedList extends ValueDeserializer<List<?>> {

    private final @Nullable JavaType element;

    /** For Jackson; the element type comes with the property. */
    public WrappedList() {
        this(null);
    }

    private WrappedList(@Nullable JavaType element) {
        this.element = element;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType list = property == null ? context.getContextualType() : property.getType();
        return new WrappedList(list.getContentType());
    }

    @Override
    public List<?> deserialize(JsonParser parser, DeserializationContext context) {
        JavaType type = Objects.requireNonNull(element);
        List<Object> items = new ArrayList<>();
        for (JsonNode item : items(context.readTree(parser), type)) {
            items.add(context.readTreeAsValue(item, type));
        }
        return List.copyOf(items);
    }

    @Override
    public List<?> getNullValue(DeserializationContext context) {
        return List.of();
    }

    @Override
    public List<?> getAbsentValue(DeserializationContext context) {
        return List.of();
    }

    private static List<JsonNode> items(JsonNode node, JavaType type) {
        JsonNode inner = isText(type) ? unwrapText(node) : WireJson.unwrap(node);
        if (inner.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            inner.forEach(items::add);
            return items;
        }
        boolean something = isText(type) && inner.isValueNode()
                ? !inner.isNull() && !inner.asString().isEmpty()
                : !inner.isEmpty();
        return something ? List.of(inner) : List.of();
    }

    private static boolean isText(JavaType type) {
        JavaType inner = type.hasRawClass(Entry.class) ? type.containedType(0) : type;
        return inner.hasRawClass(String.class);
    }

    /** Where the elements are texts, the only member of an object cannot be a member of an element. */
    private static JsonNode unwrapText(JsonNode node) {
        return node.isObject() && node.size() == 1 ? node.iterator().next() : node;
    }
}
