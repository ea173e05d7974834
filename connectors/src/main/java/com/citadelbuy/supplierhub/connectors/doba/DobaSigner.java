package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.signing.RsaSignature;

/** Signs who sends and when, and nothing of what is sent ("Connect"). */
final class DobaSigner implements RequestSigner {

    static final String APP_KEY = "app_key";
    static final String PRIVATE_KEY = "private_key";

    private static final String SIGN_TYPE = "rsa2";

    @Override
    public WireRequest sign(WireRequest request, Context context) {
        String appKey = context.credentials().get(APP_KEY).reveal();
        String timestamp = Long.toString(context.now().toEpochMilli());
        return typed(request)
                .withHeader("appKey", appKey)
                .withHeader("signType", SIGN_TYPE)
                .withHeader("timestamp", timestamp)
                .withHeader("sign", signature(appKey, timestamp, context));
    }

    /** Doba wants to be told the type of a body even where there is none ("Connect"). */
    private static WireRequest typed(WireRequest request) {
        return request.body() == null ? request.withHeader("content-type", "application/json") : request;
    }

    private static String signature(String appKey, String timestamp, Context context) {
        String text = "appKey=" + appKey + "&signType=" + SIGN_TYPE + "&timestamp=" + timestamp;
        return RsaSignature.sha256(text, context.credentials().get(PRIVATE_KEY).reveal())
                .orElseThrow(() ->
                        DobaWire.failure(Kind.UNAUTHORIZED, "The private key is not a whole RSA key in PKCS#8 form"));
    }
}
