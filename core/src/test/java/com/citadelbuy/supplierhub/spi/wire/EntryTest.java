package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.annotation.JsonDeserialize;

class EntryTest {

    private record Good(String id, int pieces) {
        Good {
            Objects.requireNonNull(id, "id");
        }

        String toText(String json) {
            if (pieces < 0) {
                throw new IllegalArgumentException("fewer than none");
            }
            return id + " " + json.length();
        }
    }

    private record Shelf(
            @JsonDeserialize(using = WrappedList.class) List<Entry<Good>> goods) {}

    private record Ids(
            @JsonDeserialize(using = WrappedList.class) List<Entry<String>> ids) {}

    private record Bare(List<Entry<Good>> goods) {}

    private static final String GOODS = """
            [{"id":9007199254740993,"pieces":1},{"pieces":2},{"id":"b","pieces":"many"},null,7,{"id":"c","pieces":-1},{"id":"d"}]""";

    @Test
    void whatCannotBeReadDoesNotSpoilTheOthers() {
        Shelf shelf = WireJson.MAPPER.readValue("{\"goods\":{\"good\":" + GOODS + "}}", Shelf.class);
        Page<String> page = Entry.page(shelf.goods(), Good::toText, null);
        assertThat(page.items()).containsExactly("9007199254740993 34", "d 10");
        assertThat(page.unreadable())
                .containsExactly(
                        "{\"pieces\":2}",
                        "{\"id\":\"b\",\"pieces\":\"many\"}",
                        "null",
                        "7",
                        "{\"id\":\"c\",\"pieces\":-1}");
    }

    @Test
    void aPlainListIsReadTheSameWay() {
        Bare bare = WireJson.MAPPER.readValue("{\"goods\":" + GOODS + "}", Bare.class);
        assertThat(Entry.values(bare.goods()).map(Good::id)).containsExactly("9007199254740993", "c", "d");
    }

    @Test
    void textsAreEntriesToo() {
        Ids ids = WireJson.MAPPER.readValue("{\"ids\":{\"number\":[1,{\"oops\":true},\"2\"]}}", Ids.class);
        assertThat(Entry.values(ids.ids())).containsExactly("1", "2");
        assertThat(Entry.values(WireJson.MAPPER
                        .readValue("{\"ids\":{\"number\":7}}", Ids.class)
                        .ids()))
                .containsExactly("7");
    }
}
