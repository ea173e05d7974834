package com.citadelbuy.supplierhub.server.api.schema;

import com.citadelbuy.supplierhub.spi.Secret;
import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of types that are one JSON value: their look follows the mapper, not their fields. */
final class ValueTypes implements CustomDefinitionProviderV2 {

    /** Decimal text: a JSON number would lose digits in clients that read doubles. */
    static final String DECIMAL = "^-?[0-9]{1,15}(\\.[0-9]{1,8})?$";

    private final JsonMapper mapper;

    ValueTypes(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = schema(type.getErasedType());
        return schema == null ? null : new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
    }

    private @Nullable ObjectNode schema(Class<?> type) {
        if (JsonNode.class.isAssignableFrom(type)) {
            return ObjectNode.class.isAssignableFrom(type) ? of("object") : mapper.createObjectNode();
        }
        if (type.isEnum()) {
            return words(type);
        }
        if (type == Instant.class) {
            return of("string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return of("string").put("format", "date");
        }
        if (type == URI.class) {
            return of("string").put("format", "uri");
        }
        if (type == BigDecimal.class) {
            return of("string").put("pattern", DECIMAL);
        }
        if (type == Secret.class) {
            return of("string").put("writeOnly", true);
        }
        return null;
    }

    private ObjectNode words(Class<?> type) {
        Set<String> words = new LinkedHashSet<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(mapper.valueToTree(constant).asString());
        }
        ObjectNode schema = of("string");
        ArrayNode allowed = schema.putArray("enum");
        words.forEach(allowed::add);
        return schema;
    }

    private ObjectNode of(String type) {
        return mapper.createObjectNode().put("type", type);
    }
}
