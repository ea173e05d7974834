package com.citadelbuy.supplierhub.connectors.vidaxl;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.vidaxl.VidaXlOrderRequest.Recipient;
import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VidaXlTest {

    private static Recipient to(String line1) {
        return Recipient.of(new Address("Jo", null, line1, null, "Oss", null, "5341", "NL", "+31412", null, null));
    }

    @Test
    void theDocumentsCredentialsMakeTheDocumentsHeader() {
        WireRequest plain = new WireRequest(
                "orders.list",
                "GET",
                "/api_customer/orders.json",
                List.of(),
                List.of(),
                List.of(),
                null,
                Repetition.HARMLESS);
        Credentials credentials = new Credentials(Map.of(
                "email", Secret.of("dropship@example.com"),
                "token", Secret.of("11111111-2222-3333-4444-555555555555")));

        assertThat(VidaXl.DEFINITION
                        .signer()
                        .sign(plain, new RequestSigner.Context(credentials, Map.of(), null, Instant.EPOCH))
                        .headers())
                .containsExactly(new WireRequest.Parameter(
                        "Authorization",
                        "Basic ZHJvcHNoaXBAZXhhbXBsZS5jb206MTExMTExMTEtMjIyMi0zMzMzLTQ0NDQtNTU1NTU1NTU1NTU1"));
    }

    @Test
    void aStreetThatFitsStaysWhole() {
        assertThat(to("Thirty letters are all it take").address()).isEqualTo("Thirty letters are all it take");
        assertThat(to("Thirty letters are all it take").address2()).isEmpty();
    }

    @Test
    void aLongerStreetGoesOnInTheSecondLineAtAWord() {
        Recipient cut = to("Burgemeester van Veldhovenlaan 114 b");

        assertThat(cut.address()).isEqualTo("Burgemeester van Veldhovenlaan").hasSize(30);
        assertThat(cut.address2()).isEqualTo("114 b");
    }

    @Test
    void aStreetOfOneWordIsCutWhereTheFieldEnds() {
        Recipient cut = to("Donaudampfschifffahrtsgesellschaftsgasse");

        assertThat(cut.address() + cut.address2()).isEqualTo("Donaudampfschifffahrtsgesellschaftsgasse");
        assertThat(cut.address()).hasSize(30);
    }
}
