package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.platform.Paged;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of events. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EventListView(
        List<EventView> data,

        @Describe("Whether it is known that there are more; if not, more may happen later.")
        boolean hasMore,

        @Describe(
                "Send it as `cursor` for what comes behind. Oldest first it is always there: keep it and ask again later.")
        @Nullable
        String nextCursor)
        implements Paged {

    static EventListView of(List<PlacedEvent> events, boolean hasMore, @Nullable String nextCursor) {
        return new EventListView(events.stream().map(EventView::of).toList(), hasMore, nextCursor);
    }
}
