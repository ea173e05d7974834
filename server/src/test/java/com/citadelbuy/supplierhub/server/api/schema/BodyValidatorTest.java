package com.citadelbuy.supplierhub.server.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class BodyValidatorTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final SchemaBook BOOK = new SchemaBook(MAPPER);
    private static final BodyValidator ORDERS = new BodyValidator(BOOK, Order.class);

    enum Speed {
        @JsonProperty("cheapest")
        CHEAPEST,
        @JsonProperty("fastest")
        FASTEST
    }

    record Money(
            @Example("12.50") BigDecimal amount,

            @Pattern(value = "^[A-Z]{3}$", words = "a currency code") @Example("USD")
            String currency) {}

    record Address(
            @Size(min = 1, max = 100) @Example("123 Main St")
            String address1,

            @Pattern(value = "^[A-Z]{2}$", words = "a two-letter country code") @Example("US")
            String country) {}

    record Line(
            @Example("prod_123") String productId,
            @Min(1) @Max(10_000) int quantity) {}

    record Order(
            @Nullable String supplierId,
            @Size(min = 1, max = 3) List<Line> products,
            Address shippingAddress,
            @Nullable Address billingAddress,
            @Nullable Speed speed,
            @Nullable @OneOf({"a", "b"}) String letter,
            @Nullable Money maxPrice,
            @Nullable Boolean gift,
            @Nullable Instant after,
            @Nullable Map<String, String> notes,
            @Nullable JsonNode extra) {}

    private static final String GOOD = """
            {"products": [{"product_id": "p", "quantity": 1}],
             "shipping_address": {"address1": "x", "country": "US"}}""";

    @Test
    void aGoodBodyHasNoErrors() {
        assertThat(ORDERS.check(MAPPER.readTree(GOOD))).isEmpty();
    }

    @Test
    void nullIsTakenForAbsent() {
        assertThat(check("{'gift': null, 'billing_address': null, 'extra': null}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'products': null}                             | /products                   | This field is required.
            {'shipping_address': {'country':'US'}}         | /shipping_address/address1  | This field is required.
            {'foo': 1}                                     | /foo                        | There is no such field.
            {'a/b~c': 1}                                   | /a~1b~0c                    | There is no such field.
            {'products': []}                               | /products                   | Must not be empty.
            {'products': {}}                               | /products                   | Must be a list, not an object.
            {'products': [null]}                           | /products/0                 | Must be an object, not null.
            {'products': [{'product_id':'p','quantity':0}]}| /products/0/quantity        | Must be at least 1.
            {'products': [{'product_id':'p','quantity':10001}]}| /products/0/quantity    | Must be at most 10000.
            {'products': [{'product_id':'p','quantity':1.5}]}| /products/0/quantity      | Must be a whole number, not a number.
            {'products': [{'product_id':1,'quantity':1}]}  | /products/0/product_id      | Must be text, not a whole number.
            {'billing_address': {'address1':'','country':'US'}}| /billing_address/address1 | Must not be empty.
            {'billing_address': {'address1':'x','country':'us'}}| /billing_address/country | Must be a two-letter country code.
            {'speed': 'slow'}                              | /speed                      | Must be one of cheapest, fastest.
            {'letter': 'c'}                                | /letter                     | Must be one of a, b.
            {'max_price': {'amount': 1.5, 'currency':'USD'}}| /max_price/amount          | Must be text, not a number.
            {'max_price': {'amount': '1,5', 'currency':'USD'}}| /max_price/amount        | Must be a decimal number in quotes such as "12.50".
            {'gift': 'yes'}                                | /gift                       | Must be true or false, not text.
            {'after': 'yesterday'}                         | /after                      | Must be an instant such as 2026-01-31T12:00:00Z.
            {'notes': {'x': 1}}                            | /notes/x                    | Must be text, not a whole number.
            {'supplierId': 'x'}                            | /supplierId                 | There is no such field.
            """)
    void everyErrorNamesItsFieldInAPlainSentence(String change, String pointer, String sentence) {
        assertThat(check(change)).contains(new FieldError(pointer, sentence)).hasSize(1);
    }

    @Test
    void aBodyOfAnotherKindIsOneError() {
        assertThat(ORDERS.check(MAPPER.readTree("[]")))
                .containsExactly(new FieldError("", "Must be an object, not a list."));
    }

    @Test
    void anExampleMadeFromTheComponentsIsValid() {
        JsonNode example = new Examples(MAPPER).of(Order.class);
        assertThat(ORDERS.check(example)).isEmpty();
        assertThat(example.at("/products/0/product_id").asString()).isEqualTo("prod_123");
    }

    private static List<FieldError> check(String change) {
        JsonNode body = MAPPER.readTree(GOOD);
        MAPPER.readTree(change.replace('\'', '"'))
                .properties()
                .forEach(
                        field -> ((tools.jackson.databind.node.ObjectNode) body).set(field.getKey(), field.getValue()));
        return ORDERS.check(body);
    }
}
