package com.citadelbuy.supplierhub.server.api.schema;

import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import java.lang.reflect.Type;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON Schemas (2020-12) of our records, with the names and words the mapper uses. */
public final class SchemaBook {

    private final SchemaGenerator strict;
    private final SchemaGenerator documented;

    public SchemaBook(JsonMapper mapper) {
        this.strict = new SchemaGenerator(RecordSchemas.forValidation(mapper));
        this.documented = new SchemaGenerator(RecordSchemas.forDocuments(mapper));
    }

    /**
     * For checking a body. Optional components are not nullable here: the validator takes a null field for an absent
     * one, which spares its reader the "must be null" of every alternative.
     */
    public ObjectNode forValidation(Type type) {
        synchronized (strict) {
            return strict.generateSchema(type);
        }
    }

    /** For a document with shared components; {@code null} is allowed where a component is nullable. */
    public SchemaBuilder forDocument() {
        return documented.buildMultipleSchemaDefinitions();
    }
}
