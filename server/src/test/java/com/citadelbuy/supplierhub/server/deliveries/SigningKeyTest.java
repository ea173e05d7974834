package com.citadelbuy.supplierhub.server.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Secret;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class SigningKeyTest {

    /** The specification's text has no vector; these two are those of its reference libraries' own tests. */
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    private static final long TIMESTAMP = 1_614_265_330L;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    @Test
    void thePublishedVectorOfHmac() {
        SigningKey key = SigningKey.parse(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assertThat(key.sign(ID, TIMESTAMP, BODY)).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void thePublishedVectorOfEd25519() {
        SigningKey key = SigningKey.parse(Secret.of("whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk="));
        assertThat(key.sign(ID, TIMESTAMP, BODY))
                .isEqualTo(
                        "v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==");
    }

    @Test
    void thePublicKeyChecksWhatThePrivateOneSigned() throws Exception {
        SigningKey key = SigningKey.fresh(Signing.ED25519, new Random(3));
        String open = key.publicKey().orElseThrow();
        assertThat(open).startsWith("whpk_");
        byte[] raw = Base64.getDecoder().decode(open.substring("whpk_".length()));
        assertThat(raw).hasSize(32);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey(raw));
        check.update((ID + "." + TIMESTAMP + ".").getBytes(UTF_8));
        check.update(BODY);
        String signature = key.sign(ID, TIMESTAMP, BODY).substring("v1a,".length());
        assertThat(check.verify(Base64.getDecoder().decode(signature))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Signing.class)
    void aFreshKeyReadsBackAsItself(Signing scheme) {
        SigningKey key = SigningKey.fresh(scheme, new Random(5));
        SigningKey again = SigningKey.parse(key.text());
        assertThat(again.scheme()).isEqualTo(scheme);
        assertThat(again.sign(ID, TIMESTAMP, BODY)).isEqualTo(key.sign(ID, TIMESTAMP, BODY));
        assertThat(key.text().reveal()).startsWith(scheme == Signing.HMAC ? "whsec_" : "whsk_");
        assertThat(key).hasToString("***");
    }

    @Test
    void ofTwentyFourToSixtyFourBytesIsASecret() {
        for (int length : new int[] {24, 32, 64}) {
            assertThat(SigningKey.parse(secret(length)).scheme()).isEqualTo(Signing.HMAC);
        }
        for (int length : new int[] {0, 23, 65}) {
            assertThatThrownBy(() -> SigningKey.parse(secret(length)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("24 to 64");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whpk_AAAA", "whsk_AAAA", "whsec_no base64 at all!"})
    void whatIsNoKeyIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> SigningKey.parse(Secret.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> assertThat(text.length() < 8
                                || !String.valueOf(refused.getMessage()).contains(text))
                        .isTrue());
    }

    @Test
    void anIdWithAFullStopIsNotSigned() {
        SigningKey key = SigningKey.fresh(Signing.HMAC, new Random(7));
        assertThatThrownBy(() -> key.sign("a.b", TIMESTAMP, BODY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Secret secret(int length) {
        return Secret.of("whsec_" + Base64.getEncoder().encodeToString(new byte[length]));
    }

    /** RFC 8410, section 4: the bytes with the algorithm's name before them. */
    static PublicKey publicKey(byte[] raw) throws Exception {
        byte[] name = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = new byte[name.length + raw.length];
        System.arraycopy(name, 0, encoded, 0, name.length);
        System.arraycopy(raw, 0, encoded, name.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
