package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of the Seller Center on which a seller authorises an app. Whoever comes with a known app consents at once, and is sent
 * back with a code; without an address to go back to he finds a token there to copy.
 */
final class Consent {

    static final String PAGE = "/open-platform/client-manage/authorization";

    private static final String HOST = "openapi-b-us.temu.com";
    private static final String HTML = "text/html; charset=utf-8";

    private final Tokens tokens;

    Consent(Tokens tokens) {
        this.tokens = tokens;
    }

    SimReply answer(SimRequest request) {
        if (!request.method().equals("GET")) {
            return SimReply.text(405, "text/plain", "Method Not Allowed");
        }
        Optional<String> back = request.query("redirect_uri");
        boolean known = request.query("appKey").orElse("").equals(Gateway.APP_KEY)
                && back.map(url -> url.matches("https?://[^#]+")).orElse(true);
        if (!known) {
            return SimReply.text(400, HTML, "<html><body>Authorization failed</body></html>");
        }
        return back.map(url -> redirect(url, request.query("state"))).orElseGet(this::page);
    }

    private SimReply redirect(String back, Optional<String> state) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("app_key", Gateway.APP_KEY);
        told.put("callback_host", HOST);
        told.put("code", tokens.newCode());
        state.ifPresent(text -> told.put("state", text));
        String query = told.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return SimReply.empty(302).with("Location", back + (back.contains("?") ? "&" : "?") + query);
    }

    private SimReply page() {
        return SimReply.text(200, HTML, "<html><body><code>" + tokens.newToken() + "</code></body></html>");
    }
}
