package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that no reader of logs, records and messages may ever see, each unmistakable. */
final class Sentinels {

    private static final Address DEFAULT = new Address(
            "Quillon Sentinelname",
            null,
            "7 Hush Row",
            "Sentinelfloor",
            "New York",
            "NY",
            "10001",
            "US",
            "+12125550142",
            "quillon@sentinelmail.example",
            null);

    private static final int UNMISTAKABLE = 6;

    private Sentinels() {}

    static Address address(Hints hints) {
        return hints.shipTo() == null ? DEFAULT : hints.shipTo();
    }

    static Address at(Address address, String line1) {
        return new Address(
                address.name(),
                address.company(),
                line1,
                address.line2(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country(),
                address.phone(),
                address.email(),
                address.taxId());
    }

    static Address named(Address address, String name) {
        return new Address(
                name,
                address.company(),
                address.line1(),
                address.line2(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country(),
                address.phone(),
                address.email(),
                address.taxId());
    }

    /** What tells who a person is; a state or country alone does not. */
    static Set<String> personal(Address address) {
        List<String> values = new ArrayList<>(List.of(address.name(), address.line1()));
        for (String optional : new String[] {address.company(), address.line2(), address.email(), address.taxId()}) {
            if (optional != null) {
                values.add(optional);
            }
        }
        if (address.phone() != null) {
            values.add(address.phone().substring(address.phone().length() - 7));
        }
        return spelled(values);
    }

    /** The same of a buyer. His name is on the wire in parts as well; what is short may stand anywhere by chance. */
    static Set<String> personal(ShipTo to) {
        List<String> values = new ArrayList<>(to.lines());
        for (String told : new String[] {to.name(), to.email(), to.phone()}) {
            if (told != null) {
                values.add(told);
                values.addAll(List.of(told.split(" ")));
            }
        }
        values.removeIf(value -> value.strip().length() < UNMISTAKABLE);
        return spelled(values);
    }

    static Set<String> credentials(SupplierDefinition definition, Map<String, String> values) {
        return spelled(definition.credentials().stream()
                .filter(Field::secret)
                .map(field -> values.getOrDefault(field.name(), ""))
                .filter(value -> value.length() >= 6)
                .toList());
    }

    static Set<String> tokens(TokenSet tokens) {
        List<String> values = new ArrayList<>(List.of(tokens.access().reveal()));
        if (tokens.refresh() != null) {
            values.add(tokens.refresh().reveal());
        }
        tokens.extra().values().forEach(secret -> values.add(secret.reveal()));
        return spelled(values);
    }

    /** As they are, and as they stand in an address or a form. */
    private static Set<String> spelled(List<String> values) {
        Set<String> spelled = new LinkedHashSet<>(values);
        values.forEach(value -> spelled.add(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return spelled;
    }
}
