package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.annotation.JsonDeserialize;

class WrappedListTest {

    private record Item(@Nullable String id, @Nullable String name) {}

    private record Holder(
            @JsonDeserialize(using = WrappedList.class) List<Item> items) {}

    private record Ids(
            @JsonDeserialize(using = WrappedList.class) List<String> ids) {}

    private record Exact(String id, BigDecimal price) {}

    private static List<Item> read(String json) {
        return WireJson.MAPPER.readValue(json, Holder.class).items();
    }

    @Test
    void readsEveryWrappingThatGatewaysUse() {
        Item one = new Item("1", "a");
        assertThat(read("{\"items\":[{\"id\":1,\"name\":\"a\"}]}")).containsExactly(one);
        assertThat(read("{\"items\":{\"item_d_t_o\":[{\"id\":1,\"name\":\"a\"}]}}"))
                .containsExactly(one);
        assertThat(read("{\"items\":{\"item_d_t_o\":{\"id\":1,\"name\":\"a\"}}}"))
                .containsExactly(one);
        assertThat(read("{\"items\":{\"id\":1,\"name\":\"a\"}}")).containsExactly(one);
        assertThat(read("{\"items\":{}}")).isEmpty();
        assertThat(read("{\"items\":null}")).isEmpty();
        assertThat(read("{}")).isEmpty();
        assertThat(read("{\"items\":{\"item_d_t_o\":[]}}")).isEmpty();
    }

    @Test
    void numbersInAWrappedListKeepEveryDigit() {
        assertThat(WireJson.MAPPER
                        .readValue("{\"ids\":{\"number\":[9007199254740993,\"12000027158136202\"]}}", Ids.class)
                        .ids())
                .containsExactly("9007199254740993", "12000027158136202");
    }

    @Test
    void aLoneNumberIsAListOfOne() {
        assertThat(WireJson.MAPPER
                        .readValue("{\"ids\":{\"number\":9007199254740993}}", Ids.class)
                        .ids())
                .containsExactly("9007199254740993");
        assertThat(WireJson.MAPPER.readValue("{\"ids\":7}", Ids.class).ids()).containsExactly("7");
        assertThat(WireJson.MAPPER
                        .readValue("{\"ids\":{\"number\":null}}", Ids.class)
                        .ids())
                .isEmpty();
    }

    @Test
    void idsBeyondTwoToTheFiftyThirdAndDecimalsAreExact() {
        Exact exact = WireJson.MAPPER.readValue("{\"id\":210823100016290555,\"price\":0.10}", Exact.class);
        assertThat(exact).isEqualTo(new Exact("210823100016290555", new BigDecimal("0.10")));
    }
}
