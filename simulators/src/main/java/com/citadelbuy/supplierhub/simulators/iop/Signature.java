package com.citadelbuy.supplierhub.simulators.iop;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway's signature: names and values run together in order, keyed by the app's secret. */
public final class Signature {

    private Signature() {}

    /**
     * Signs a call.
     *
     * @param path the path that is called, empty for a method named in a parameter
     * @param parameters all that was sent; {@code sign} itself and empty values do not count
     */
    public static String of(String path, Map<String, String> parameters, String secret) {
        StringBuilder text = new StringBuilder(path);
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!name.equals("sign") && !value.isEmpty()) {
                text.append(name).append(value);
            }
        });
        return hmac(secret, text.toString());
    }

    /** Signs what is pushed: in lower case, unlike the signature of calls. */
    public static String ofPush(String appKey, String secret, byte[] body) {
        return hmac(secret, appKey + new String(body, StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
    }

    public static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().withUpperCase().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    public static boolean same(String sign, String expected) {
        return MessageDigest.isEqual(sign.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
