package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.ChangeRules;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Price, stock and status of items as they change, and new variants. */
final class DobaChanges implements ReadChanges {

    /** How far back can be asked, and how late something appears, nothing says: both are our own choice. */
    static final ChangeRules RULES = new ChangeRules(Duration.ofDays(7), Duration.ofMinutes(10));

    private static final int MOST = 100;

    private static final String STOCK = "2";

    private record Updates(List<Entry<Updated>> all) {
        Updates {
            Objects.requireNonNull(all, "the changes are missing");
        }
    }

    private record Updated(
            String itemNo,
            @Nullable String updateType,
            @Nullable String updateTime) {
        Updated {
            Objects.requireNonNull(itemNo, "the number of an item is missing");
        }

        ProductChange toChange(String raw) {
            return new ProductChange(
                    STOCK.equals(updateType) ? new Subject.VariantStock(itemNo) : new Subject.Variant(itemNo),
                    DobaWire.orEmpty(updateType),
                    DobaWire.time(updateTime),
                    raw);
        }
    }

    private final Session session;

    DobaChanges(Session session) {
        this.session = session;
    }

    /** Nothing says how many pages there are, so that only an empty one is the last. */
    @Override
    public Page<ProductChange> page(ChangeWindow window, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        List<Entry<Updated>> updates = session.http()
                .get("goods.updated", "/api/goods/doba/updated")
                .query("pageNo", page)
                .query("pageSize", MOST)
                .query("updateTimeAfter", DobaWire.text(window.from()))
                .query("updateTimeBefore", DobaWire.text(window.to()))
                .read(Updates.class)
                .all();
        return Entry.page(updates, Updated::toChange, updates.isEmpty() ? null : Cursor.of(page + 1));
    }
}
