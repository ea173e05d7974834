package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.annotation.JsonDeserialize;

class RawReaderTest {

    private record Item(String id) {}

    private record Page(
            List<Raw<Item>> items,
            @JsonDeserialize(using = WrappedList.class) List<Raw<Item>> wrapped) {}

    @Test
    void anEntryKeepsItsOwnTextWithAllItsMembersAndDigits() {
        Page page = WireJson.MAPPER.readValue("""
                {"items": [{"id": 9007199254740993, "price": 10.50}, {"id": "b"}],
                 "wrapped": {"item": {"id": 1, "more": [null, 1.0]}}}""", Page.class);

        assertThat(page.items())
                .containsExactly(
                        new Raw<>(new Item("9007199254740993"), "{\"id\":9007199254740993,\"price\":10.50}"),
                        new Raw<>(new Item("b"), "{\"id\":\"b\"}"));
        assertThat(page.wrapped()).containsExactly(new Raw<>(new Item("1"), "{\"id\":1,\"more\":[null,1.0]}"));
    }
}
