package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireXml;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlTest {

    private static final SupplierDefinition ACME = SupplierDefinition.supplier("acme", "Acme")
            .evidence(Evidence.Source.NONE, "2026-01-01")
            .live("https://acme.example")
            .personal("Name", "Street")
            .signer(RequestSigner.bearer("key"))
            .errors(ErrorRules.rules()
                    .reading(WireXml::orJson)
                    .success(body -> body.has("Yes"))
                    .payload(body -> body.path("Yes"))
                    .code("/No/Code")
                    .message("/No/Text")
                    .exact(Kind.OUT_OF_STOCK, "7")
                    .build())
            .build();

    private record Order(String id) {}

    private final TestSupplier supplier = new TestSupplier();

    private SupplierHttp http() {
        return supplier.http(ACME, new MemoryTokenVault());
    }

    @Test
    void anAnswerMayBeXmlOrJson() {
        supplier.answers(200, "<Yes><id>7</id></Yes>").answers(200, "{\"Yes\": {\"id\": \"8\"}}");
        SupplierHttp http = http();

        assertThat(http.get("order.get", "/orders").read(Order.class)).isEqualTo(new Order("7"));
        assertThat(http.get("order.get", "/orders").read(Order.class)).isEqualTo(new Order("8"));
    }

    @Test
    void aRefusalMayBeXml() {
        supplier.answers(200, "<No><Code>7</Code><Text>Sold out</Text></No>");

        SupplierException refused = catchThrowableOfType(
                SupplierException.class,
                () -> http().post("order.create", "/orders").send());

        assertThat(refused.failure().kind()).isEqualTo(Kind.OUT_OF_STOCK);
        assertThat(refused.failure().message()).isEqualTo("Sold out");
    }

    @Test
    void whatBeginsAsXmlAndIsNoneIsNotUnderstood() {
        supplier.answers(200, "<html><body>hello<br></body></html>");

        SupplierException odd = catchThrowableOfType(
                SupplierException.class,
                () -> http().get("order.get", "/orders").read(Order.class));

        assertThat(odd.failure().kind()).isEqualTo(Kind.BAD_RESPONSE);
    }

    @Test
    void aBodyMayBeSentAsXml() {
        supplier.answers(200, "<Yes/>");
        http().post("order.create", "/orders")
                .xml("Request", Map.of("Sku", "A & B"))
                .send();

        Outgoing sent = supplier.sent.getFirst();
        assertThat(sent.contentType()).isEqualTo("application/xml; charset=UTF-8");
        assertThat(new String(sent.body(), StandardCharsets.UTF_8)).endsWith("<Request><Sku>A &amp; B</Sku></Request>");
    }

    @Test
    void personalDataIsTakenOutOfXmlByName() {
        supplier.answers(
                200,
                "<Yes><id>7</id><To><Name>Zoë Ünal</Name><Street kind=\"s\"><![CDATA[Way 5]]></Street>"
                        + "<City>Bonn</City></To></Yes>");
        http().get("order.get", "/orders").read(Order.class);

        assertThat(supplier.exchanges.toString())
                .doesNotContain("Ünal")
                .doesNotContain("Way 5")
                .contains("<Name>***</Name>")
                .contains("Bonn");
    }
}
