package com.citadelbuy.supplierhub.spi.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier tells of the account behind a connection.
 *
 * @param balance what can be spent, where the supplier keeps a wallet
 * @param details what else an operator may want to see, by short snake_case names; nothing secret or personal
 */
public record AccountInfo(
        @Nullable String id,
        @Nullable String name,
        @Nullable Money balance,
        Map<String, String> details) {

    public AccountInfo {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
