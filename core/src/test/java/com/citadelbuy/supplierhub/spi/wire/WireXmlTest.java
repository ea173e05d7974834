package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireXmlTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void elementsAreMembersAndThoseThatRepeatAreLists() {
        assertThat(WireXml.tree(bytes("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Shop>
                          <Head><Total>2</Total><Note/></Head>
                          <Cup size="3"><Name> Tea &amp; &#246;l </Name></Cup>
                          <Cup><Name><![CDATA[a < b]]></Name></Cup>
                        </Shop>"""))).isEqualTo(WireJson.tree("""
                        {"Shop": {"Head": {"Total": "2", "Note": ""},
                          "Cup": [{"Name": "Tea & öl"}, {"Name": "a < b"}]}}"""));
    }

    @Test
    void anAnswerMayBeEither() {
        assertThat(WireXml.orJson(bytes("\uFEFF \n<A><B>1</B></A>")))
                .isEqualTo(WireJson.tree("{\"A\": {\"B\": \"1\"}}"));
        assertThat(WireXml.orJson(bytes("{\"A\": {\"B\": 1}}"))).isEqualTo(WireJson.tree("{\"A\": {\"B\": 1}}"));
    }

    @Test
    void whatIsNoXmlAndWhatDefinesEntitiesIsRefused() {
        for (String odd :
                List.of("<A><B></A>", "<A>", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hosts\">]><a>&e;</a>")) {
            assertThatThrownBy(() -> WireXml.orJson(bytes(odd))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private record Cup(String name, @Nullable Long left, BigDecimal price) {}

    private record Cups(List<Cup> cup) {}

    @Test
    void aListRepeatsItsElementAndWhatIsNullIsLeftOut() {
        Cups cups = new Cups(
                List.of(new Cup("Tea & <öl>", null, new BigDecimal("1E+3")), new Cup("b", 7L, new BigDecimal("0.50"))));

        assertThat(WireXml.text("Request", cups))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request>"
                        + "<cup><name>Tea &amp; &lt;öl&gt;</name><price>1000</price></cup>"
                        + "<cup><name>b</name><left>7</left><price>0.50</price></cup></Request>");
    }
}
