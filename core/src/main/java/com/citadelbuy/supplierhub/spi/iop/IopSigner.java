package com.citadelbuy.supplierhub.spi.iop;

import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.signing.IopSignature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Adds the common parameters to the query of a GET and to the form of everything else, and signs all of it with the
 * credentials {@code app_key} and {@code app_secret}.
 *
 * @param tokenParameter what the access token is called, while there is one
 * @param apiPath makes of a request's path the path that is signed; empty for methods named by a parameter
 */
public record IopSigner(String tokenParameter, UnaryOperator<String> apiPath) implements RequestSigner {

    public static final String APP_KEY = "app_key";
    public static final String APP_SECRET = "app_secret";

    @Override
    public WireRequest sign(WireRequest request, Context context) {
        WireRequest complete =
                with(request, APP_KEY, context.credentials().get(APP_KEY).reveal());
        complete = with(complete, "timestamp", Long.toString(context.now().toEpochMilli()));
        complete = with(complete, "sign_method", "sha256");
        TokenSet token = context.token();
        if (token != null) {
            complete = with(complete, tokenParameter, token.access().reveal());
        }
        return with(complete, "sign", signature(complete, context));
    }

    private static WireRequest with(WireRequest request, String name, String value) {
        return request.method().equals("GET") ? request.withQuery(name, value) : request.withForm(name, value);
    }

    private String signature(WireRequest request, Context context) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.query().forEach(one -> parameters.put(one.name(), one.value()));
        request.form().forEach(one -> parameters.put(one.name(), one.value()));
        return IopSignature.sign(
                apiPath.apply(request.path()),
                parameters,
                context.credentials().get(APP_SECRET).reveal());
    }
}
