package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.Evidence.Source;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.time.LocalDate;

/** Jumia's API of old. Its Vendor API, which replaces it, is another supplier. */
public final class JumiaSellerCenter {

    public static final SupplierDefinition DEFINITION = SellerCenter.member(
                    "jumia-sellercenter", "Jumia SellerCenter (retired)")
            .regions("africa")
            .documentation("https://sellerapi.sellercenter.jumia.com")
            .evidence(Source.OFFICIAL_DOCS, "2026-11-23")
            .retired(Retired.since(
                            LocalDate.parse("2022-07-30"),
                            "Jumia ended the support of its SellerCenter API in May 2022 and switched it off; its Vendor API"
                                    + " has taken its place.")
                    .replacedBy("jumia"))
            // Each country had a host of its own of this form; this one can never be anybody's.
            .live("https://sellercenter-api.jumia.invalid")
            .unknowns(
                    "One sells at Jumia and buys nothing there: there are no orders to place.",
                    "Each country had its own host; SUPPLIER_JUMIA_SELLERCENTER_BASE_URL names one that still speaks the"
                            + " protocol, at Jumia there is none left.",
                    "No answer tells the shop's currency and time zone: they are settings.",
                    "How the items of an order are written is not documented: neither what was sold nor the ids by which items"
                            + " are packed, sent off and cancelled can be read, so that orders stay with Jumia's own pages.",
                    "The parameters of CreateWebhook are not documented, and what deliveries about orders and products hold was"
                            + " never verified; none are read.",
                    "Of a feed only its id and its failed rows are documented: a row counts as made once the product shows it,"
                            + " as refused once the feed tells of it or there is no such product.",
                    "Which fields ProductUpdate takes beside quantity and price is not documented; sale prices are shown and"
                            + " never changed.",
                    "How lists of texts such as SkuSellerList are written is told for numbers only; the same form is used.",
                    "Whether Jumia takes what it sells off the quantity is not documented; it is taken to do so.",
                    "No limit is documented; two calls a second is ours.")
            .build();

    private JumiaSellerCenter() {}
}
