package com.citadelbuy.supplierhub.server.api.schema;

import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What each pattern in a record, and in the records it holds, asks for in words. */
final class PatternWords {

    private final Map<String, String> words = new HashMap<>();
    private final Set<Type> seen = new HashSet<>();

    private PatternWords() {
        words.put(ValueTypes.DECIMAL, "a decimal number in quotes such as \"12.50\"");
    }

    static Map<String, String> of(Class<?> type) {
        PatternWords found = new PatternWords();
        found.collect(type);
        return Map.copyOf(found.words);
    }

    private void collect(Type type) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument);
            }
        } else if (type instanceof Class<?> known && known.isRecord()) {
            for (Field field : known.getDeclaredFields()) {
                Pattern pattern = field.getAnnotation(Pattern.class);
                if (pattern != null) {
                    words.put(pattern.value(), pattern.words());
                }
                collect(field.getGenericType());
            }
        }
    }
}
