package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Seals what marketplaces tell of buyers, and opens it again. */
final class SaleContents {

    /** What of a return is not shown to everybody. */
    record ReturnContent(@Nullable String reason, String raw) {

        @Override
        public String toString() {
            return "ReturnContent[***]";
        }
    }

    /** The details in one order: that of a map is another in each process. */
    private record Hashed(Sale sale, TreeMap<String, String> details) {}

    private static final String SALE = "sale";
    private static final String RETURN = "return";
    private static final String ENTRY = "entry";

    private final Vault vault;

    SaleContents(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(String workspaceId, String saleId, Sale sale) {
        return vault.seal(Json.mapper().writeValueAsBytes(sale), new Vault.Place(workspaceId, saleId, SALE));
    }

    Sale open(String workspaceId, String saleId, byte[] sealed) {
        return Json.mapper().readValue(vault.open(sealed, new Vault.Place(workspaceId, saleId, SALE)), Sale.class);
    }

    byte[] seal(String workspaceId, String returnId, SaleReturn told) {
        return vault.seal(
                Json.mapper().writeValueAsBytes(new ReturnContent(told.reason(), told.raw())),
                new Vault.Place(workspaceId, returnId, RETURN));
    }

    ReturnContent openReturn(String workspaceId, String returnId, byte[] sealed) {
        byte[] plain = vault.open(sealed, new Vault.Place(workspaceId, returnId, RETURN));
        return Json.mapper().readValue(plain, ReturnContent.class);
    }

    byte[] seal(String workspaceId, String letterId, String entry) {
        return vault.seal(entry.getBytes(StandardCharsets.UTF_8), new Vault.Place(workspaceId, letterId, ENTRY));
    }

    String openEntry(String workspaceId, String letterId, byte[] sealed) {
        return new String(vault.open(sealed, new Vault.Place(workspaceId, letterId, ENTRY)), StandardCharsets.UTF_8);
    }

    /**
     * The raw reply is left out: it may hold the time of the answer, and would then never be the same twice. Nor does it matter in
     * which order lines are told.
     */
    static String hash(Sale sale) {
        Sale plain = new Sale(
                sale.id(),
                sale.number(),
                sale.status(),
                sale.word(),
                sale.reason(),
                sale.lines().stream()
                        .sorted(Comparator.comparing(Sale.Line::id))
                        .toList(),
                sale.total(),
                sale.shipTo(),
                sale.createdAt(),
                sale.changedAt(),
                sale.shipBy(),
                Map.of(),
                "");
        return digest(new Hashed(plain, new TreeMap<>(sale.details())));
    }

    static String hash(SaleReturn told) {
        return digest(new SaleReturn(
                told.id(), told.saleId(), told.sku(), told.quantity(), told.word(), told.reason(), told.at(), ""));
    }

    /** What an entry that could not be read is known by. */
    static String hash(String entry) {
        return digest(entry);
    }

    private static String digest(Record plain) {
        return digest(Json.write(plain));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
