package com.citadelbuy.supplierhub.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each side is written as {@code id:sku:size} with a space between several; what is not told is left empty. */
@NullMarked
class RemapMatchTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the same SKU                            | a:S1:      | b:S1:             |     | a-b sku
                    each its own SKU                        | a:S1: c:S2:| b:S2: d:S1:       |     | a-d sku, c-b sku
                    the SKU counts before the options       | a:S1:M     | b:S1:L d:S2:M     |     | a-b sku
                    other SKUs, the same options            | a:S1:M     | b:S2:M            |     | a-b options
                    no SKU, the same options                | a::M       | b::M d::L         |     | a-b options
                    one by SKU, one by options              | a:S1:M c::L| b:S1:M d::L       |     | a-b sku, c-d options
                    nothing to compare                      | a::        | b::               |     | ''
                    blank SKUs are none                     | a:_:       | b:_:              |     | ''
                    the SKU twice among the gone            | a:S1: c:S1:| b:S1:             |     | ''
                    the SKU twice among the new             | a:S1:      | b:S1: d:S1:       |     | ''
                    the SKU also on one that was there      | a:S1:      | b:S1: old:S1:     | old | ''
                    the options also on one that was there  | a::M       | b::M old::M       | old | ''
                    an ambiguous SKU, plain options         | a:S1:M     | b:S1:M d:S1:L     |     | a-b options
                    the same SKU on one that was there only | a:S1:      | old:S1:           | old | ''
                    other SKUs, other options               | a:S1:M     | b:S2:L            |     | ''
                    """)
    void whatIsPlainlyTheSameIsMatched(String what, String gone, String told, String known, String expected) {
        Collection<RemapMatch.Side> now = sides(told);
        Set<String> fresh = now.stream().map(RemapMatch.Side::id).collect(Collectors.toCollection(HashSet::new));
        if (known != null) {
            fresh.remove(known);
        }
        assertThat(RemapMatch.of(sides(gone), now, fresh))
                .extracting(match -> match.gone().id() + "-" + match.fresh().id() + " "
                        + match.sign().word())
                .containsExactlyInAnyOrder(Stream.of(expected.split(", "))
                        .filter(each -> !each.isEmpty())
                        .toArray(String[]::new));
    }

    private static List<RemapMatch.Side> sides(String text) {
        return Arrays.stream(text.strip().split(" ")).map(RemapMatchTest::side).toList();
    }

    private static RemapMatch.Side side(String text) {
        String[] parts = text.split(":", -1);
        return new RemapMatch.Side(
                parts[0],
                "theirs-" + parts[0],
                parts[1].isEmpty() ? null : parts[1].replace('_', ' '),
                parts[2].isEmpty() ? Map.of() : Map.of("size", parts[2]));
    }
}
