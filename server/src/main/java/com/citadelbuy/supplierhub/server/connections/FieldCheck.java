package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.spi.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what a person entered against the fields a definition declares. */
final class FieldCheck {

    private final List<FieldError> errors = new ArrayList<>();

    void check(String pointer, List<Field> fields, Map<String, String> given) {
        for (Field field : fields) {
            @Nullable String value = given.get(field.name());
            if (value == null || value.isBlank()) {
                if (field.required()) {
                    wrong(pointer, field.name(), field.label() + " is required. " + field.help());
                }
            } else if (field.pattern() != null && !value.matches(field.pattern())) {
                wrong(pointer, field.name(), field.label() + " does not look right. " + field.help());
            }
        }
        List<String> names = fields.stream().map(Field::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> wrong(pointer, name, "There is no such field; there are: " + names + "."));
    }

    void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("invalid_request", "The connection's fields are not right.", errors);
        }
    }

    private void wrong(String pointer, String name, String detail) {
        errors.add(new FieldError(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), detail));
    }

    /** What holds: the values given, and the fallbacks of those that were not. */
    static Map<String, String> withFallbacks(List<Field> fields, Map<String, String> given) {
        Map<String, String> whole = new LinkedHashMap<>();
        for (Field field : fields) {
            @Nullable String value = given.getOrDefault(field.name(), field.fallback());
            if (value != null && !value.isBlank()) {
                whole.put(field.name(), value);
            }
        }
        return whole;
    }
}
