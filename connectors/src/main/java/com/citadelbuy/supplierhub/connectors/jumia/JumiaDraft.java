package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingDraft.Named;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new listing. What the schema calls optional and Jumia refuses without is asked for ("Feeds"). */
record JumiaDraft(
        Text name,
        Text description,
        String parentSku,
        String sellerSku,
        @Nullable String barcodeEan,
        String variation,
        Coded brand,
        Coded category,
        List<Image> images,
        Price price,
        @Nullable Long stock,
        List<Attribute> attributes) {

    private static final String NUMBER = "\\d{1,18}";

    record Text(String value) {}

    /** Sent as a number, read as either ("Quirks"). */
    record Coded(long code, @Nullable String name) {
        static Coded of(@Nullable Named named) {
            Named given = Objects.requireNonNull(named);
            return new Coded(Long.parseLong(given.code()), given.name());
        }
    }

    record Image(String url, boolean primary) {}

    record Price(String currency, BigDecimal value) {
        static Price of(Money money) {
            return new Price(money.currency(), money.amount());
        }
    }

    record Attribute(String name, String value) {}

    static JumiaDraft of(ListingChange.Create change) {
        ListingDraft draft = change.draft();
        return new JumiaDraft(
                new Text(Objects.requireNonNull(draft.title())),
                new Text(Objects.requireNonNull(draft.description())),
                Objects.requireNonNull(draft.parentSku()),
                Objects.requireNonNull(change.listing().sku()),
                draft.barcode(),
                Objects.requireNonNull(draft.variation()),
                Coded.of(draft.brand()),
                Coded.of(draft.category()),
                images(draft.images()),
                Price.of(draft.price()),
                draft.stock(),
                draft.attributes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(attribute -> new Attribute(attribute.getKey(), attribute.getValue()))
                        .toList());
    }

    private static List<Image> images(List<URI> images) {
        return IntStream.range(0, images.size())
                .mapToObj(i -> new Image(images.get(i).toString(), i == 0))
                .toList();
    }

    /** What is missing, by name, or why its price is none. */
    static Optional<Failure> lack(ListingChange.Create change) {
        ListingDraft draft = change.draft();
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("sku", change.listing().sku() != null);
        given.put("title", WireTexts.says(draft.title()));
        given.put("description", WireTexts.says(draft.description()));
        given.put("parent_sku", WireTexts.says(draft.parentSku()));
        given.put("variation", WireTexts.says(draft.variation()));
        given.put("brand (a number)", isCoded(draft.brand()));
        given.put("category (a number)", isCoded(draft.category()));
        given.put("images", !draft.images().isEmpty());
        String missing = given.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? JumiaMoney.unfit(draft.price())
                : Optional.of(Failure.of(Kind.INVALID_REQUEST, "A listing at Jumia needs more: " + missing));
    }

    private static boolean isCoded(@Nullable Named named) {
        return named != null && named.code().matches(NUMBER);
    }
}
