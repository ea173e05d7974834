package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SyntheticChanges(Session session) implements ReadChanges {

    private record Listing(
            List<Entry<Edit>> items, @Nullable Integer next) {}

    private record Edit(String product, String what, Instant at) {

        ProductChange toChange(String raw) {
            return new ProductChange(new Subject.Product(product), what, at, raw);
        }
    }

    @Override
    public Page<ProductChange> page(ChangeWindow window, @Nullable Cursor from) {
        Listing changes = session.http()
                .get("changes", "/changes")
                .query("since", window.from())
                .query("until", window.to())
                .query("from", from == null ? 0 : from.number())
                .read(Listing.class);
        return Entry.page(changes.items(), Edit::toChange, changes.next() == null ? null : Cursor.of(changes.next()));
    }
}
