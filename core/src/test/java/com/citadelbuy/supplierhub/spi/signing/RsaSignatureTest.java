package com.citadelbuy.supplierhub.spi.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RsaSignatureTest {

    private static final KeyPair PAIR = pair();
    private static final String KEY =
            Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void thePublicHalfVerifiesIt() throws GeneralSecurityException {
        String text = "a=1&b=żółw";
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(PAIR.getPublic());
        verifier.update(text.getBytes(StandardCharsets.UTF_8));

        String sign = RsaSignature.sha256(text, KEY).orElseThrow();

        assertThat(verifier.verify(Base64.getDecoder().decode(sign))).isTrue();
        assertThat(sign).doesNotContainAnyWhitespaces();
    }

    @Test
    void aKeyMayStandInPemLines() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(PAIR.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";

        assertThat(RsaSignature.sha256("text", pem)).isEqualTo(RsaSignature.sha256("text", KEY));
    }

    @Test
    void nothingIsSignedWithWhatIsNoKey() {
        assertThat(RsaSignature.sha256("text", "not a key")).isEmpty();
        assertThat(RsaSignature.sha256("text", "bm90IGEga2V5")).isEmpty();
        assertThat(RsaSignature.sha256("text", "")).isEmpty();
        assertThat(RsaSignature.sha256("text", KEY.substring(0, 400))).isEmpty();
    }
}
