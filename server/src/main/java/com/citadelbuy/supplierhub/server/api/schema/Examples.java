package com.citadelbuy.supplierhub.server.api.schema;

import com.citadelbuy.supplierhub.server.platform.schema.Entries;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Example bodies, built from the examples on a record's components. A component without one is left out if it may be. */
public final class Examples {

    private final ObjectMapper mapper;

    public Examples(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public JsonNode of(Class<?> type) {
        ObjectNode example = mapper.createObjectNode();
        if (!type.isRecord()) {
            return example;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = of(type, component);
            if (value != null) {
                example.set(name(component), value);
            }
        }
        return example;
    }

    private @Nullable JsonNode of(Class<?> type, RecordComponent component) {
        // Read from the field: an annotation meant for fields and components sits on both, older ones on fields alone.
        Example said = field(type, component).getAnnotation(Example.class);
        if (said != null) {
            return read(mapper, said.value(), component.getType());
        }
        Entries entries = field(type, component).getAnnotation(Entries.class);
        if (entries != null) {
            return mapper.createArrayNode().add(of(entries.value()));
        }
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional ? null : plain(component.getGenericType());
    }

    /** What can be made up without being told. */
    private JsonNode plain(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return container(generic, raw);
        }
        if (!(type instanceof Class<?> known)) {
            return mapper.createObjectNode();
        }
        if (known.isRecord()) {
            return of(known);
        }
        if (known.isEnum()) {
            return mapper.valueToTree(known.getEnumConstants()[0]);
        }
        return simple(known);
    }

    private JsonNode container(ParameterizedType generic, Class<?> raw) {
        if (Collection.class.isAssignableFrom(raw)) {
            ArrayNode list = mapper.createArrayNode();
            return list.add(plain(generic.getActualTypeArguments()[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return mapper.createObjectNode();
        }
        return of(raw);
    }

    private JsonNode simple(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return mapper.getNodeFactory().booleanNode(true);
        }
        if (type.isPrimitive() || (Number.class.isAssignableFrom(type) && type != BigDecimal.class)) {
            return mapper.getNodeFactory().numberNode(1);
        }
        if (type == BigDecimal.class) {
            return mapper.getNodeFactory().stringNode("12.50");
        }
        if (type == Instant.class) {
            return mapper.getNodeFactory().stringNode("2026-01-31T12:00:00Z");
        }
        return JsonNode.class.isAssignableFrom(type)
                ? mapper.createObjectNode()
                : mapper.getNodeFactory().stringNode("text");
    }

    /** Text that is JSON is taken as such, unless the component is a text. */
    static JsonNode read(ObjectMapper mapper, String example, Class<?> type) {
        if (type == String.class || type == BigDecimal.class) {
            return mapper.getNodeFactory().stringNode(example);
        }
        try {
            return mapper.readTree(example);
        } catch (JacksonException noJson) {
            return mapper.getNodeFactory().stringNode(example);
        }
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said != null && !said.value().isEmpty() ? said.value() : SnakeCase.of(component.getName());
    }
}
