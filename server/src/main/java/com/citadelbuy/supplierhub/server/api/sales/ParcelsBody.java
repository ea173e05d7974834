package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a sale leaves, and with whom. */
public record ParcelsBody(
        @Size(min = 1, max = 50) @Describe("What leaves together, each with its carrier.")
        List<Parcel> parcels) {

    /** What leaves together. */
    public record Parcel(
            @Size(min = 1, max = 200) @Describe("What is in it.")
            List<Part> lines,

            @Size(min = 1, max = 200)
            @Example("dhl")
            @Describe("The id of a carrier of `GET /sales/{sale_id}/carriers`.")
            String carrierId,

            @Nullable
            @Size(min = 1, max = 200)
            @Example("00340434161094022115")
            @Describe("Left out where the marketplace or the carrier gives one afterwards.")
            String trackingNumber) {}

    /** So many pieces of a line. */
    public record Part(
            @Size(min = 1, max = 200) @Example("4711") @Describe("A `line_id` of the sale.")
            String lineId,

            @Min(1) @Max(100_000) @Example("1") int quantity) {}

    List<SaleParcel> wanted() {
        return parcels.stream()
                .map(parcel -> new SaleParcel(
                        parcel.lines().stream()
                                .map(part -> new SaleParcel.Part(part.lineId(), part.quantity()))
                                .toList(),
                        parcel.carrierId(),
                        parcel.trackingNumber()))
                .toList();
    }
}
