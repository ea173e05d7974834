package com.citadelbuy.supplierhub.spi.wire;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one mapper for suppliers' JSON. A component of type {@link Raw} keeps its own JSON text beside the parsed value, one of type
 * {@link Entry} does so even where it cannot be parsed. Numbers are exact (an id beyond 2^53 read into a String keeps every digit, a
 * decimal its scale), unknown members are ignored, null members are not sent.
 */
public final class WireJson {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .addModule(new SimpleModule()
                    .addDeserializer(Raw.class, new RawReader())
                    .addDeserializer(Entry.class, new EntryReader()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private WireJson() {}

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /**
     * An answer as its supplier writes them; JSON unless the rules say otherwise. What cannot be read is a {@link
     * tools.jackson.core.JacksonException} or an {@link IllegalArgumentException}.
     */
    public static JsonNode tree(ErrorRules rules, byte[] body) {
        return rules.reader().map(reader -> reader.apply(body)).orElseGet(() -> MAPPER.readTree(body));
    }

    /**
     * Takes off the object that some gateways wrap around a list: an object with exactly one member whose value is an array
     * or an object becomes that value.
     */
    public static JsonNode unwrap(JsonNode node) {
        if (node.isObject() && node.size() == 1) {
            JsonNode only = node.iterator().next();
            return only.isContainer() ? only : node;
        }
        return node;
    }
}
