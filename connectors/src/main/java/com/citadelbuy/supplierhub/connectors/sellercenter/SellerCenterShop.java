package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What everything is written in and no answer tells.
 *
 * @param currency null where nobody has said
 * @param zone null where nobody has said
 */
record SellerCenterShop(@Nullable String currency, @Nullable ZoneId zone, Instant now) {

    static final String CURRENCY = "currency";
    static final String TIME_ZONE = "time_zone";

    /** Dates are in shop time ("JSON quirks"). */
    static final String TIME = "uuuu-MM-dd HH:mm:ss";

    static SellerCenterShop of(Session session) {
        return new SellerCenterShop(
                session.setting(CURRENCY).orElse(null),
                session.setting(TIME_ZONE)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .orElse(null),
                session.clock().instant());
    }

    /** Null where there is none, and where nobody knows in which currency. */
    @Nullable
    Money money(@Nullable BigDecimal amount) {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    /** Null where there is none, and where nobody knows in which zone. */
    @Nullable
    Instant moment(@Nullable LocalDateTime time) {
        return time == null || zone == null ? null : time.atZone(zone).toInstant();
    }
}
