package com.citadelbuy.supplierhub.server.api.schema;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Entries;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the generator reads our records: names from Jackson, constraints from our annotations, required from JSpecify. */
final class RecordSchemas {

    private RecordSchemas() {}

    static SchemaGeneratorConfig forValidation(JsonMapper mapper) {
        return base(mapper).build();
    }

    static SchemaGeneratorConfig forDocuments(JsonMapper mapper) {
        SchemaGeneratorConfigBuilder config = base(mapper)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS, Option.INLINE_NULLABLE_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withNullableCheck(RecordSchemas::nullable)
                .withTargetTypeOverridesResolver(RecordSchemas::entries);
        return config.build();
    }

    private static SchemaGeneratorConfigBuilder base(JsonMapper mapper) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        mapper, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.DUPLICATE_MEMBER_ATTRIBUTE_CLEANUP_AT_THE_END);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(new ValueTypes(mapper))
                .withAdditionalPropertiesResolver(RecordSchemas::anyFields)
                .withDescriptionResolver(scope -> described(scope.getType().getErasedType()));
        SchemaGeneratorConfigPart<FieldScope> fields = config.forFields();
        fields.withPropertyNameOverrideResolver(RecordSchemas::name)
                .withIgnoreCheck(field -> field.getAnnotation(JsonIgnore.class) != null)
                .withRequiredCheck(field -> !nullable(field))
                .withInstanceAttributeOverride(RecordSchemas::annotate);
        constrain(fields);
        return config;
    }

    /** JSON as it comes has whatever fields it has; else an unknown field is refused. */
    private static @Nullable Type anyFields(TypeScope scope) {
        return JsonNode.class.isAssignableFrom(scope.getType().getErasedType()) ? Object.class : null;
    }

    private static void constrain(SchemaGeneratorConfigPart<FieldScope> fields) {
        fields.withDescriptionResolver(field -> on(field, Describe.class, Describe::value))
                .withStringPatternResolver(field -> on(field, Pattern.class, Pattern::value))
                .withNumberInclusiveMinimumResolver(
                        field -> on(field, Min.class, min -> BigDecimal.valueOf(min.value())))
                .withNumberInclusiveMaximumResolver(
                        field -> on(field, Max.class, max -> BigDecimal.valueOf(max.value())))
                .withStringMinLengthResolver(field -> on(field, Size.class, RecordSchemas::least))
                .withStringMaxLengthResolver(field -> on(field, Size.class, RecordSchemas::most))
                .withArrayMinItemsResolver(field -> on(field, Size.class, RecordSchemas::least))
                .withArrayMaxItemsResolver(field -> on(field, Size.class, RecordSchemas::most))
                .withEnumResolver(field -> on(field, OneOf.class, words -> List.of(words.value())));
    }

    /** What the generator has no resolver for: the size of a map, and the example. */
    private static void annotate(ObjectNode node, FieldScope field, SchemaGenerationContext context) {
        if (field.isFakeContainerItemScope()) {
            return;
        }
        Size size = field.getAnnotation(Size.class);
        if (size != null && Map.class.isAssignableFrom(field.getType().getErasedType())) {
            putIfSaid(node, "minProperties", least(size));
            putIfSaid(node, "maxProperties", most(size));
        }
        Example example = field.getAnnotation(Example.class);
        if (example != null) {
            node.putArray("examples")
                    .add(Examples.read(
                            context.getGeneratorConfig().getObjectMapper(),
                            example.value(),
                            field.getType().getErasedType()));
        }
    }

    private static void putIfSaid(ObjectNode node, String keyword, @Nullable Integer value) {
        if (value != null) {
            node.put(keyword, value);
        }
    }

    private static String name(FieldScope field) {
        JsonProperty said = field.getAnnotation(JsonProperty.class);
        return said != null && !said.value().isEmpty() ? said.value() : SnakeCase.of(field.getDeclaredName());
    }

    private static @Nullable List<ResolvedType> entries(FieldScope field) {
        Entries entries = field.isFakeContainerItemScope() ? null : field.getAnnotation(Entries.class);
        return entries == null ? null : List.of(field.getContext().resolve(List.class, entries.value()));
    }

    private static boolean nullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String described(Class<?> type) {
        Describe described = type.getAnnotation(Describe.class);
        return described == null ? null : described.value();
    }

    private static <A extends Annotation, V> @Nullable V on(
            FieldScope field, Class<A> annotation, Function<A, @Nullable V> value) {
        A found = field.isFakeContainerItemScope() ? null : field.getAnnotation(annotation);
        return found == null ? null : value.apply(found);
    }

    private static @Nullable Integer least(Size size) {
        return size.min() == 0 ? null : size.min();
    }

    private static @Nullable Integer most(Size size) {
        return size.max() == Integer.MAX_VALUE ? null : size.max();
    }
}
