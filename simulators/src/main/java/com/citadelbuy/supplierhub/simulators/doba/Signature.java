package com.citadelbuy.supplierhub.simulators.doba;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Who signs proves that he holds the private half of a key; of query and body the signature knows nothing. */
final class Signature {

    private Signature() {}

    static PublicKey publicKey(String x509) {
        try {
            byte[] encoded = Base64.getDecoder().decode(x509);
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("That is no public key", broken);
        }
    }

    static String text(String appKey, String timestamp) {
        return "appKey=" + appKey + "&signType=rsa2&timestamp=" + timestamp;
    }

    /** False for whatever is no signature, too. */
    static boolean proves(PublicKey key, String text, String sign) {
        try {
            java.security.Signature check = java.security.Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(sign));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
