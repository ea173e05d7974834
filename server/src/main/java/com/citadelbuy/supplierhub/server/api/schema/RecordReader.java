package com.citadelbuy.supplierhub.server.api.schema;

import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as one record, after checking it against the record's schema. */
public final class RecordReader<T> {

    private final Class<T> type;
    private final JsonMapper mapper;
    private final BodyValidator validator;

    public RecordReader(Class<T> type, JsonMapper mapper, SchemaBook book) {
        this.type = type;
        this.mapper = mapper;
        this.validator = new BodyValidator(book, type);
    }

    /** @throws RequestFault with a pointer at each field that is wrong */
    public T read(JsonNode node) {
        List<FieldError> errors = validator.check(node);
        if (!errors.isEmpty()) {
            throw RequestFault.invalid(errors);
        }
        try {
            return mapper.treeToValue(node, type);
        } catch (DatabindException e) {
            throw RequestFault.invalid(List.of(new FieldError(pointer(e), "The value is not valid.")));
        }
    }

    /** Where a value fits the schema and yet not the type, as a whole number beyond its range. */
    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex()))
                .map(step -> "/" + Sentences.escape(step))
                .collect(Collectors.joining());
    }
}
