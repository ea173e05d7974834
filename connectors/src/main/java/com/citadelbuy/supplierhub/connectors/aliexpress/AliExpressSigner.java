package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.signing.IopSignature;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds the common parameters to the form and signs all of it. Methods of the system family are named by their path. */
final class AliExpressSigner implements RequestSigner {

    static final String SYSTEM = "/rest";

    @Override
    public WireRequest sign(WireRequest request, Context context) {
        WireRequest complete = request.withForm(
                        "app_key", context.credentials().get("app_key").reveal())
                .withForm("timestamp", Long.toString(context.now().toEpochMilli()))
                .withForm("sign_method", "sha256");
        TokenSet token = context.token();
        if (token != null) {
            complete = complete.withForm("session", token.access().reveal());
        }
        return complete.withForm("sign", signature(complete, context));
    }

    private static String signature(WireRequest request, Context context) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.form().forEach(field -> parameters.put(field.name(), field.value()));
        String path = request.path().startsWith(SYSTEM) ? request.path().substring(SYSTEM.length()) : "";
        return IopSignature.sign(
                path, parameters, context.credentials().get("app_secret").reveal());
    }
}
