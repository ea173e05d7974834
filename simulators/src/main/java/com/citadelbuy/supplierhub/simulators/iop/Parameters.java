package com.citadelbuy.supplierhub.simulators.iop;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the gateway reads of a request. */
public final class Parameters {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Parameters() {}

    /** A form body when posted, the query when got; whatever stands elsewhere was not sent. */
    public static Map<String, String> of(SimRequest request) {
        boolean form = request.header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                .orElse(false);
        List<Map.Entry<String, String>> sent = switch (request.method()) {
            case "GET" -> request.query();
            case "POST" -> form ? request.form() : List.of();
            default -> List.of();
        };
        Map<String, String> parameters = new LinkedHashMap<>();
        sent.forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        return parameters;
    }
}
