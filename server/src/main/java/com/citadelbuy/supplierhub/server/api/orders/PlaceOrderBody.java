package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order, as a client asks for it. */
public record PlaceOrderBody(
        @Nullable @Describe("May be left out: each line's product says where it comes from.")
        String supplierId,

        @Nullable @Describe("Which of several connections to the supplier.")
        String connectionId,

        @Nullable
        @Pattern(value = "^[!-~]{1,100}$", words = "1 to 100 printable characters without spaces")
        @Describe(
                "Your own reference; unique in the workspace, so that you can find the order if our answer gets lost.")
        String reference,

        @Size(min = 1, max = 200) List<Line> products,
        AddressBody shippingAddress,

        @Nullable
        @Size(min = 1, max = 100)
        @Describe("A method from a quote; else the cheapest is taken where the supplier needs one.")
        String shippingMethod,

        @Nullable @Describe("The order is held before money is spent if it costs more.")
        MoneyView maxPrice,

        @Nullable
        @Min(0)
        @Max(604_800)
        @Example("900")
        @Describe(
                "How long nothing is sent, so that the order can still be cancelled; the hub's own setting if left out.")
        Integer coolOffSeconds,

        @Nullable @Size(max = 500) String note) {

    /** One line: a product's variant, or a SKU of the platform's. */
    public record Line(
            @Nullable @Size(min = 1, max = 64) @Example("prod_123") @Describe("Left out where the line names a SKU.")
            String productId,

            @Min(1) @Max(10_000) @Example("2") int quantity,

            @Nullable
            @Size(min = 1, max = 64)
            @Example("var_456")
            @Describe("May be left out where the product has one variant only.")
            String variantId,

            @Nullable
            @Describe("The most that one piece may cost; the order is held before money is spent if it costs more.")
            MoneyView maxPrice,

            @Nullable
            @Size(min = 1, max = 100)
            @Describe("Your own SKU instead of a product: what its mapping stands for when the order is taken.")
            String sku) {}

    PlaceCommand command(@Nullable String requestKey) {
        return new PlaceCommand(
                supplierId,
                connectionId,
                reference,
                requestKey,
                products.stream()
                        .map(line -> new PlaceCommand.Line(
                                line.productId(),
                                line.variantId(),
                                line.quantity(),
                                line.maxPrice() == null ? null : line.maxPrice().money(),
                                line.sku()))
                        .toList(),
                shippingAddress.address(),
                shippingMethod,
                maxPrice == null ? null : maxPrice.money(),
                coolOffSeconds == null ? null : Duration.ofSeconds(coolOffSeconds),
                note);
    }
}
