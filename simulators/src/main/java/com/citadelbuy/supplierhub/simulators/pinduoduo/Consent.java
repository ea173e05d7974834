package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The pages on which shops and affiliates consent, all on one host here. Whoever comes with a known app consents at once. */
final class Consent {

    private static final Set<String> PAGES = Set.of("/service-market/auth", "/open.html", "/h5-login.html");

    private final Tokens tokens;

    Consent(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean at(String path) {
        return PAGES.contains(path);
    }

    SimReply answer(SimRequest request) {
        if (!request.method().equals("GET")) {
            return SimReply.text(405, "text/plain", "Method Not Allowed");
        }
        String back = request.query("redirect_uri").orElse("");
        boolean known = request.query("client_id").orElse("").equals(Gateway.CLIENT_ID)
                && request.query("response_type").orElse("").equals("code")
                && back.matches("https?://[^#]+");
        if (!known) {
            return SimReply.text(400, "text/html; charset=utf-8", "<html><body>授权失败</body></html>");
        }
        String query = "code=" + tokens.newCode()
                + request.query("state")
                        .map(state -> "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8))
                        .orElse("");
        return SimReply.empty(302).with("Location", back + (back.contains("?") ? "&" : "?") + query);
    }
}
