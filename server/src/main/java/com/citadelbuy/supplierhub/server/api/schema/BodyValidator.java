package com.citadelbuy.supplierhub.server.api.schema;

import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks bodies against the schema of one record. */
public final class BodyValidator {

    /** More than anybody reads; a body of a thousand wrong lines must not make an answer of megabytes. */
    private static final int MOST_ERRORS = 50;

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Schema schema;
    private final Sentences sentences;

    public BodyValidator(SchemaBook book, Class<?> type) {
        this.schema = REGISTRY.getSchema(book.forValidation(type));
        this.sentences = new Sentences(PatternWords.of(type));
    }

    /** Empty = good. Every error names the field it is about, also a missing or an unknown one. */
    public List<FieldError> check(JsonNode body) {
        List<Error> errors = schema.validate(withoutNulls(body));
        return errors.stream()
                .map(sentences::about)
                .distinct()
                .sorted(Comparator.comparing(FieldError::pointer))
                .limit(MOST_ERRORS)
                .toList();
    }

    private static JsonNode withoutNulls(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().stream()
                        .filter(field -> !field.getValue().isNull())
                        .forEach(field -> copy.set(field.getKey(), withoutNulls(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(withoutNulls(item)));
                yield copy;
            }
            default -> node;
        };
    }
}
