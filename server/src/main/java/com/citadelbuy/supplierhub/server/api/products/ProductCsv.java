package com.citadelbuy.supplierhub.server.api.products;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Products as a table: a row for each variant, and one for a product that has none. */
final class ProductCsv {

    private static final List<String> PRODUCT = List.of(
            "product_id",
            "supplier",
            "connection_id",
            "supplier_product_id",
            "title",
            "description",
            "category",
            "sale",
            "content_updated_at",
            "updated_at");

    private static final List<String> VARIANT = List.of(
            "variant_id",
            "supplier_variant_id",
            "sku",
            "variant_title",
            "options",
            "price",
            "currency",
            "minimum",
            "quantity",
            "available",
            "gone",
            "image");

    private final CsvWriter csv;

    ProductCsv(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        record(PRODUCT, VARIANT);
    }

    void write(ProductView product) {
        List<String> cells = cells(product);
        if (product.variants().isEmpty()) {
            record(cells, Collections.nCopies(VARIANT.size(), ""));
        }
        product.variants().forEach(variant -> record(cells, cells(variant)));
    }

    void flush() throws IOException {
        csv.flush();
    }

    private void record(List<String> product, List<String> variant) {
        List<String> row = new ArrayList<>(product);
        row.addAll(variant);
        csv.writeRecord(row);
    }

    private static List<String> cells(ProductView product) {
        return List.of(
                product.id(),
                product.supplier(),
                product.connectionId(),
                text(product.supplierProductId()),
                text(product.title()),
                text(product.description()),
                text(product.category()),
                product.sale(),
                product.contentUpdatedAt().toString(),
                product.updatedAt().toString());
    }

    private static List<String> cells(VariantView variant) {
        return List.of(
                variant.id(),
                text(variant.supplierVariantId()),
                text(variant.sku()),
                text(variant.title()),
                text(options(variant)),
                plain(variant.price()),
                plain(variant.currency()),
                Integer.toString(variant.minimum()),
                quantity(variant),
                plain(variant.available()),
                Boolean.toString(variant.gone()),
                text(variant.image()));
    }

    private static String options(VariantView variant) {
        return variant.options().entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Over all locations; empty where one of them tells no number. */
    private static String quantity(VariantView variant) {
        long sum = 0;
        for (LevelView level : variant.inventory()) {
            Long pieces = level.quantity();
            if (pieces == null || !level.precision().matches("exact|at_least")) {
                return "";
            }
            sum += pieces;
        }
        return variant.inventory().isEmpty() ? "" : Long.toString(sum);
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            default -> value.toString();
        };
    }

    /** A text of a supplier's that begins like a formula would be computed by whoever opens the file in a spreadsheet. */
    private static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
