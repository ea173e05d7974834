package com.citadelbuy.supplierhub.spi.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** RSA signatures of texts, PKCS#1 v1.5, as Base64 in one line. */
public final class RsaSignature {

    private RsaSignature() {}

    /**
     * Signs with SHA-256; empty where the key is none, or is damaged: people type keys.
     *
     * @param privateKey PKCS#8 as Base64, with or without the lines that PEM puts around it
     */
    public static Optional<String> sha256(String text, String privateKey) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(privateKey));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static PrivateKey key(String written) throws GeneralSecurityException {
        String base64 = written.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
