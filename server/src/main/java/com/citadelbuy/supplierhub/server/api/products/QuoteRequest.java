package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.orders.AddressBody;
import com.citadelbuy.supplierhub.server.catalog.QuoteCommand;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be shipped where. */
@Describe("Lines of one connection, and where they go.")
public record QuoteRequest(
        @Size(min = 1, max = 100) List<LineBody> lines,
        AddressBody shippingAddress,

        @Describe("Country to ship from; left out, the supplier or the connection's setting decides.")
        @Nullable
        @Pattern(value = "^[A-Z]{2}$", words = "a two-letter country code")
        String shipsFrom) {

    /** So many of one variant. */
    public record LineBody(
            @Size(min = 1, max = 100) @Example("var_01jd4n3w8x2v5q7r9t0b1c4e6g")
            String variantId,

            @Min(1) @Max(100_000) @Example("2") int quantity) {}

    QuoteCommand command() {
        return new QuoteCommand(
                lines.stream()
                        .map(line -> new QuoteCommand.Line(line.variantId(), line.quantity()))
                        .toList(),
                shippingAddress.address(),
                shipsFrom);
    }
}
