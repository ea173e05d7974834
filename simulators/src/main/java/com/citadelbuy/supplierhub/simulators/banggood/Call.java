package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client sent: the query when it got, the form when it posted one, and nothing else. */
record Call(Map<String, String> parameters) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern NESTED = Pattern.compile("product_list\\[(\\d{1,4})]\\[(\\w+)]");

    static Call of(SimRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        sent(request).forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        return new Call(parameters);
    }

    private static List<Map.Entry<String, String>> sent(SimRequest request) {
        if (request.method().equals("GET")) {
            return request.query();
        }
        boolean form = request.header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                .orElse(false);
        return form ? request.form() : List.of();
    }

    /** Empty where it is missing. */
    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean lacks(String name) {
        return text(name).isBlank();
    }

    /** For what must be there and whose lack has no code either. */
    String required(String name) {
        if (lacks(name)) {
            throw Refusal.system();
        }
        return text(name);
    }

    /** The documents have no code for a number that is none; the least to assume is that the system trips over it. */
    int number(String name, int usual, int most) {
        if (text(name).isEmpty()) {
            return usual;
        }
        int number = text(name).matches("[1-9]\\d{0,8}") ? Integer.parseInt(text(name)) : 0;
        if (number < 1 || number > most) {
            throw Refusal.system();
        }
        return number;
    }

    int page() {
        return number("page", 1, Integer.MAX_VALUE);
    }

    /** As for numbers, there is no code for a currency that nobody knows. */
    Currency currency() {
        return Currency.named(text("currency")).orElseThrow(Refusal::system);
    }

    /** The rows of {@code product_list[i][…]}, by their index. */
    List<Map<String, String>> rows() {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        parameters.forEach((name, value) -> {
            Matcher nested = NESTED.matcher(name);
            if (nested.matches()) {
                rows.computeIfAbsent(Integer.valueOf(nested.group(1)), fresh -> new LinkedHashMap<>())
                        .put(nested.group(2), value);
            }
        });
        return new ArrayList<>(rows.values());
    }

    /** Without what was sent, which may hold the secret or a person. */
    @Override
    public String toString() {
        return "Call" + parameters.keySet();
    }
}
