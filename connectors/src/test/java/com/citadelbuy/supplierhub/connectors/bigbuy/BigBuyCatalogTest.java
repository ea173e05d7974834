package com.citadelbuy.supplierhub.connectors.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.pipeline.Answer;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.testkit.fixture.Replay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BigBuyCatalogTest {

    private static Answer rows(int count) {
        String rows = IntStream.range(0, count)
                .mapToObj(id -> "{\"id\":" + id + ",\"sku\":\"S" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return new Answer(200, List.of(), rows.getBytes(StandardCharsets.UTF_8));
    }

    private static Replay.Outcome page(Answer answer) {
        return new Replay(BigBuy.DEFINITION, Map.of(), List.of(answer))
                .run(session -> BigBuy.DEFINITION
                        .ability(ListProducts.class, session)
                        .orElseThrow()
                        .page(Cursor.of(4)));
    }

    @Test
    void aFullPageLeadsToTheNextAndOneThatIsNotFullEndsTheList() {
        assertThat(page(rows(10_000)).result())
                .isInstanceOfSatisfying(
                        Page.class, full -> assertThat(full.next()).isEqualTo(Cursor.of(5)));
        assertThat(page(rows(9_999)).result())
                .isInstanceOfSatisfying(
                        Page.class, last -> assertThat(last.next()).isNull());
    }
}
