package com.citadelbuy.supplierhub.simulators.sellercenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GateTest {

    private final Merchant merchant = Merchant.ready();

    @ParameterizedTest
    @ValueSource(strings = {"Action", "UserID", "Version", "Timestamp", "Signature"})
    void whatEveryCallMustHaveIsMissed(String name) {
        List<Map.Entry<String, String>> query = new ArrayList<>(merchant.signed("GetOrders", "JSON"));
        query.removeIf(parameter -> parameter.getKey().equals(name));
        JsonNode head =
                SimJson.MAPPER.readTree(merchant.answer("GET", query, "")).at("/ErrorResponse/Head");
        assertThat(head.path("ErrorCode").asString()).isEqualTo("1");
        assertThat(head.path("ErrorType").asString()).isEqualTo("Sender");
        assertThat(head.path("ErrorMessage").asString()).startsWith("E001: ").contains(name);
    }

    @Test
    void aSignatureThatIsWrongIsSaidToBeInXml() {
        List<Map.Entry<String, String>> query = new ArrayList<>(merchant.signed("GetOrders", "XML"));
        query.add(Map.entry("Limit", "1"));
        assertThat(merchant.answer("GET", query, "").replace("\n", ""))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ErrorResponse>  <Head>"
                        + "    <RequestAction>GetOrders</RequestAction>    <ErrorType>Sender</ErrorType>"
                        + "    <ErrorCode>7</ErrorCode>"
                        + "    <ErrorMessage>E007: Login failed. Signature mismatch</ErrorMessage>  </Head>"
                        + "  <Body/></ErrorResponse>");
    }

    @Test
    void oldTimestampsUnknownActionsAndOtherMethodsAreRefused() {
        List<Map.Entry<String, String>> query = merchant.signed("GetOrders", "JSON");
        merchant.pass(Duration.ofMinutes(16));
        assertThat(merchant.answer("GET", query, "")).contains("\"ErrorCode\":\"3\"");
        assertThat(merchant.error("GetEverything")).isEqualTo(8);
        assertThat(merchant.post("GetOrders", "").path("ErrorCode").asInt()).isEqualTo(5);
        assertThat(merchant.error("ProductUpdate")).isEqualTo(5);
        assertThat(merchant.answer("GET", merchant.signed("GetOrders", "YAML"), ""))
                .contains("<ErrorCode>5</ErrorCode>");
    }

    @Test
    void thereIsOneEndpointAndEverythingElseIsNotFound() {
        SimReply reply = merchant.market.handle(
                new SimRequest("GET", "/orders", merchant.signed("GetOrders", "JSON"), Map.of(), new byte[0]));
        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void inJsonAListOfOneIsThatOneAndAnEmptyListIsText() {
        assertThat(merchant.call("GetProducts", "Filter", "inactive")
                        .at("/Products/Product")
                        .isObject())
                .isTrue();
        assertThat(merchant.call("GetProducts").at("/Products/Product").isArray())
                .isTrue();
        JsonNode none = merchant.call("GetProducts", "Filter", "rejected").path("Products");
        assertThat(none.isString()).isTrue();
        assertThat(none.stringValue()).isEmpty();
        JsonNode product = merchant.call("GetProducts").at("/Products/Product/0");
        assertThat(product.valueStream().allMatch(JsonNode::isString)).isTrue();
    }

    @Test
    void inXmlNothingIsLostAndSpecialSignsAreEscaped() {
        String xml = merchant.answer("GET", merchant.signed("GetProducts", "XML", "Filter", "active"), "");
        assertThat(xml)
                .contains("<SellerSku>CUP-1</SellerSku>", "<Name>Lamp &amp; Shade</Name>", "<SalePrice/>")
                .contains("<Timestamp>2026-06-03T10:00:00+0000</Timestamp>", "<ResponseType>Products</ResponseType>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetProductStocks", "FeedStatus", "GetOrder", "GetOrderItems", "GetBrands", "GetWebhooks"})
    void readsOfWhichOnlyTheNameIsKnownAnswerWithTheEnvelopeAlone(String action) {
        JsonNode reply = SimJson.MAPPER.readTree(merchant.answer("GET", merchant.signed(action, "JSON"), ""));
        assertThat(reply.at("/SuccessResponse/Head/RequestAction").asString()).isEqualTo(action);
        assertThat(reply.at("/SuccessResponse/Body").stringValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ProductCreate", "Image", "FeedCancel", "SetStatusToShipped", "CreateWebhook", "DeleteWebhook"})
    void writesOfWhichOnlyTheNameIsKnownAreNotTaken(String action) {
        assertThat(merchant.post(action, "<Request/>").path("ErrorCode").asInt())
                .isEqualTo(8);
    }
}
