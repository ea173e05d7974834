package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Questions to six products that stay as they are. */
@NullMarked
class ProductFiltersTest {

    private static final Goods GOODS = new Goods();

    @AfterAll
    static void stop() {
        GOODS.close();
    }

    /** The suppliers' ids in the order in which they are listed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supplier=printful                                      | 4 3
            category=Kitchen                                       | 5 2
            category=kitchen                                       |
            min_price=7.10                                         | 6 3 1
            max_price=7.1                                          | 6 5 2
            min_price=6&max_price=20                               | 6 1
            min_price=6&currency=eur                               | 3
            currency=USD                                           | 6 5 2 1
            in_stock=true                                          | 5 3 1
            in_stock=false                                         | 6 2
            mapped=true                                            | 2
            mapped=false                                           | 6 5 4 3 1
            gone=true                                              | 0
            sort=price                                             | 3 2 5 6 1 4
            sort=title                                             | 5 3 2 1 6 4
            sort=updated                                           | 6 5 4 3 2 1
            q=coffee                                               | 5 3 2
            q=COFFEE%20mug                                         | 2
            q=coffee%20-mug                                        | 5 3
            q=kitchen%20coffee                                     | 5 2
            q=coffee&sort=price                                    | 3 2 5
            q=coffee&in_stock=true&supplier=aliexpress             | 5
            q=acme-4-red                                           | 4
            q=cme-4                                                | 4
            q=sunglases                                            | 1
            q=polarised%20sunglasses&sort=relevance                | 1
            q=nothing%20like%20it                                  |
            q=%25%25                                               |
            q=%22%27%3A%26%7C                                      |
            """)
    void eachFilterAndOrderDoesWhatItSays(String query, @Nullable String expected) {
        List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split(" "));
        assertThat(Goods.ids(GOODS.hub.get(Goods.LIST + query))).isEqualTo(wanted);
        assertThat(GOODS.walk(query)).isEqualTo(wanted);
    }

    @Test
    void theBestMatchComesFirst() {
        assertThat(Goods.ids(GOODS.hub.get(Goods.LIST + "q=coffee&sort=relevance")))
                .first()
                .isEqualTo("5");
        assertThat(Goods.ids(GOODS.hub.get(Goods.LIST + "q=acme-2-red&sort=relevance")))
                .containsExactly("2");
        assertThat(GOODS.walk("q=coffee&sort=relevance")).containsExactlyInAnyOrder("2", "3", "5");
    }

    @Test
    void aCursorHoldsForItsOwnQuestionOnly() {
        String cursor = "&cursor=" + GOODS.hub.get(Goods.LIST + "limit=1").text("/next_cursor");
        assertThat(GOODS.hub.get(Goods.LIST + "limit=2" + cursor).status()).isEqualTo(200);
        for (String other : List.of("sort=updated", "supplier=aliexpress", "q=coffee", "in_stock=true")) {
            Reply refused = GOODS.hub.get(Goods.LIST + other + cursor);
            assertThat(refused.status()).as(other).isEqualTo(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("query:cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort=relevance, query:sort",
        "min_price=cheap, query:min_price",
        "max_price=-1, query:max_price",
        "sort=colour, query:sort",
        "in_stock=maybe, query:in_stock",
        "updated_since=yesterday, query:updated_since"
    })
    void aQuestionWithoutSenseIsRefusedByName(String query, String pointer) {
        Reply refused = GOODS.hub.get(Goods.LIST + query);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void countsAreOfAllThatFitsAndOnlyWhereAskedFor() {
        Reply counted = GOODS.hub.get(Goods.LIST + "q=coffee&limit=1&counts=true");
        assertThat(counted.at("/counts").toString()).isEqualTo("{\"aliexpress\":2,\"printful\":1}");
        assertThat(counted.http().headers().firstValue("Link")).isPresent();
        assertThat(GOODS.hub.get(Goods.LIST + "q=coffee").at("/counts").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"updated, yesterday", "price, cheap", "relevance, best"})
    void aCursorThatSomebodyMadeUpIsRefused(String sort, String value) {
        String query = "q=coffee&limit=1&sort=" + sort;
        JsonNode cursor = Json.mapper()
                .readTree(Base64.getUrlDecoder()
                        .decode(GOODS.hub.get(Goods.LIST + query).text("/next_cursor")));
        String[] parts = cursor.valueStream().map(JsonNode::asString).toArray(String[]::new);
        parts[sort.equals("price") ? 3 : 2] = value;
        String made = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(parts).getBytes(StandardCharsets.UTF_8));
        assertThat(GOODS.hub.get(Goods.LIST + query + "&cursor=" + made).status())
                .isEqualTo(422);
    }
}
