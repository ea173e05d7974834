package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.ChangeRules;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** All products that were modified within the last so many minutes, halted ones among them. */
final class BanggoodChanges implements ReadChanges {

    static final String UPDATES = "product.getProductUpdateList";

    private static final long MOST_MINUTES = 21_600;

    /** That minutes should reach a little further back than the last look is all that is said of lateness (§8). */
    static final ChangeRules RULES = new ChangeRules(Duration.ofMinutes(MOST_MINUTES), Duration.ofMinutes(10));

    @JsonNaming(SnakeCaseStrategy.class)
    private record Updates(
            Long pageTotal,
            @JsonDeserialize(using = WrappedList.class) List<Entry<Updated>> productList) {
        Updates {
            // Without it a page would look like the last, and hide the others.
            Objects.requireNonNull(pageTotal, "how many pages of changes there are is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Updated(
            String productId,
            @Nullable String modifyDate,
            @Nullable String state) {
        Updated {
            BanggoodWire.promised(productId, "the id of a product");
        }

        ProductChange toChange(String raw) {
            return new ProductChange(
                    new Subject.Product(productId), WireTexts.first(state, ""), BanggoodWire.time(modifyDate), raw);
        }
    }

    private final Session session;

    BanggoodChanges(Session session) {
        this.session = session;
    }

    /** The window's end cannot be told: it is always now, so that each page asks a little further back than the one before. */
    @Override
    public Page<ProductChange> page(ChangeWindow window, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        Updates updates = session.http()
                .get(UPDATES, "/product/getProductUpdateList")
                .query("minutes", minutes(window))
                .query("page", page)
                .read(Updates.class);
        return Entry.page(
                updates.productList(), Updated::toChange, page < updates.pageTotal() ? Cursor.of(page + 1) : null);
    }

    /** Whole ones, and one more for what was begun. */
    private long minutes(ChangeWindow window) {
        long past = Duration.between(window.from(), session.clock().instant()).toMinutes() + 1;
        return Math.clamp(past, 1, MOST_MINUTES);
    }
}
