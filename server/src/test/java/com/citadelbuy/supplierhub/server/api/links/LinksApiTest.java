package com.citadelbuy.supplierhub.server.api.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.Suppliers;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.links.Links;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.synthetic.MarketSimulator;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticMarket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With Pinduoduo's simulator, and with a made-up market whose links can be told beforehand. */
@NullMarked
class LinksApiTest {

    private static final String LINKS = "/api/v1/links";

    @SuppressWarnings("NullAway.Init")
    private static CatalogHub hub;

    @SuppressWarnings("NullAway.Init")
    private static String pinduoduo;

    @SuppressWarnings("NullAway.Init")
    private static String market;

    @SuppressWarnings("NullAway.Init")
    private static String printful;

    @BeforeAll
    static void start() {
        List<SupplierDefinition> known = Stream.concat(Suppliers.ALL.stream(), Stream.of(SyntheticMarket.DEFINITION))
                .toList();
        Map<String, Simulators.Factory> simulators = new LinkedHashMap<>(Simulators.factories());
        simulators.put("market", MarketSimulator::new);
        hub = new CatalogHub(known, simulators);
        hub.serveAlso(new LinkRoutes(new Links(hub.products, hub.connections)).routes());
        pinduoduo = hub.connect("pinduoduo");
        market = hub.connect("market");
        printful = hub.connect("printful");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static Reply links(String connection, String more) {
        return hub.post(LINKS, "{\"connection_id\":\"" + connection + "\"," + more + "}");
    }

    private static List<String> texts(Reply reply, String member) {
        return reply.at("/data")
                .valueStream()
                .map(link -> link.path(member).asString())
                .toList();
    }

    private static List<String> goods() {
        return hub.simulators.simulator("pinduoduo").guide().products();
    }

    @Test
    void eachProductOfASupplierGetsItsLinkInTheOrderInWhichTheyWereAskedFor() {
        List<String> asked = goods().subList(0, 2).reversed();
        Reply reply = links(pinduoduo, "\"product_ids\":[\"" + String.join("\",\"", asked) + "\"]");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(texts(reply, "supplier_product_id")).isEqualTo(asked);
        assertThat(texts(reply, "supplier")).containsOnly("pinduoduo");
        assertThat(texts(reply, "connection_id")).containsOnly(pinduoduo);
        assertThat(texts(reply, "url")).doesNotHaveDuplicates().allMatch(url -> url.startsWith("https://"));
        assertThat(texts(reply, "short_url")).doesNotHaveDuplicates().allMatch(url -> url.startsWith("https://"));
        assertThat(reply.at("/data/0/product_id").isNull()).isTrue();
        assertThat(reply.at("/next_cursor").isNull()).isTrue();
    }

    @Test
    void aProductOfOursIsLedToByItsSuppliersIdAndTellsTheConnection() {
        String theirs = goods().getFirst();
        Reply imported =
                hub.post("/api/v1/products/import", "{\"supplier\":\"pinduoduo\",\"product_id\":\"" + theirs + "\"}");
        assertThat(imported.status()).as(imported.body()).isIn(200, 201);
        String ours = imported.text("/id");
        Reply reply = hub.post(LINKS, "{\"product_ids\":[\"" + ours + "\"]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("/data/0/product_id")).isEqualTo(ours);
        assertThat(reply.text("/data/0/supplier_product_id")).isEqualTo(theirs);
        assertThat(reply.text("/data/0/connection_id")).isEqualTo(pinduoduo);
        assertThat(reply.text("/data/0/url")).startsWith("https://");
    }

    @Test
    void theTagGoesToTheSupplierAndAProductWithoutALinkSaysSo() {
        String known = hub.simulators.simulator("market").guide().products().getFirst();
        Reply reply =
                links(market, "\"product_ids\":[\"nobodys\",\"" + known + "\",\"nobodys\"],\"tag\":\"newsletter-7\"");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(texts(reply, "supplier_product_id")).containsExactly("nobodys", known, "nobodys");
        assertThat(reply.at("/data/0/url").isNull()).isTrue();
        assertThat(reply.text("/data/1/url"))
                .isEqualTo("https://market.example/p/" + known + "?by=m1&tag=newsletter-7");
        assertThat(reply.at("/data/1/short_url").isNull()).isTrue();
        assertThat(reply.at("/data/2/url").isNull()).isTrue();
    }

    @Test
    void aSupplierWithoutLinksIsA501ThatSaysWhatItCan() {
        Reply reply = links(printful, "\"product_ids\":[\"71\"]");
        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.text("/code")).isEqualTo("capability_not_supported");
        assertThat(reply.text("/detail")).startsWith("Printful cannot make links; it can: ");
    }

    @Test
    void whatTheSupplierFindsWrongIsToldInItsWords() {
        Reply reply = links(
                pinduoduo,
                "\"product_ids\":[\"" + goods().getFirst() + "\"],\"tag\":\"" + "a-tag-without-end-".repeat(5) + "\"");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("/code")).isEqualTo("supplier_invalid_request");
        assertThat(reply.text("/detail") + reply.text("/supplier/message")).contains("64 bytes");
    }

    @Test
    void aSupplierThatIsDownIsA503ThatMayBeTriedAgain() {
        hub.simulators
                .faults("market")
                .next(Fault.SERVER_ERROR, 4, request -> request.path().contains("/links"));
        Reply reply = links(market, "\"product_ids\":[\"any\"]");
        hub.simulators.faults("market").clear();
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text("/code")).isEqualTo("supplier_unavailable");
        assertThat(reply.text("/supplier/id")).isEqualTo("market");
        assertThat(reply.at("/retryable").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                             | /product_ids
            {"connection_id":"MARKET","product_ids":[]}                                    | /product_ids
            {"connection_id":"MARKET","product_ids":["any"," "]}                           | /product_ids/1
            {"connection_id":"MARKET","product_ids":["prod_01jd4n3w8x2v5q7r9t0b1c4e6g"]}   | /product_ids/0
            {"connection_id":"conn_0","product_ids":["any"]}                               | /connection_id
            {"product_ids":["any"]}                                                        | /connection_id
            {"connection_id":"MARKET","product_ids":["any"],"tag":""}                      | /tag
            {"connection_id":"MARKET","product_ids":["any"],"tags":["a"]}                  | /tags
            """)
    void aBadRequestIsRefusedByName(String body, String pointer) {
        Reply reply = hub.post(LINKS, body.replace("MARKET", market));
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.text("/code")).isEqualTo("invalid_request");
        assertThat(pointers(reply)).contains(pointer);
    }

    @Test
    void moreThanFiftyAtOnceAreRefused() {
        String many = "\"any\",".repeat(50) + "\"any\"";
        assertThat(pointers(links(market, "\"product_ids\":[" + many + "]"))).contains("/product_ids");
    }

    @Test
    void aProductOfAnotherConnectionIsRefusedByItsPlace() {
        String id = hub.simulators.simulator("printful").guide().products().getFirst();
        String others = hub.post("/api/v1/products/import", "{\"supplier\":\"printful\",\"product_id\":\"" + id + "\"}")
                .text("/id");
        Reply reply = links(market, "\"product_ids\":[\"any\",\"" + others + "\"]");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(pointers(reply)).containsExactly("/product_ids/1");
        assertThat(reply.text("/errors/0/detail")).contains(printful);
    }

    private static List<String> pointers(Reply reply) {
        return reply.at("/errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
