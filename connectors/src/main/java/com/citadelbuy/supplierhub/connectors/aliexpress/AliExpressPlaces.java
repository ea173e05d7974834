package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.model.Address;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Provinces as AliExpress wants them: names as it lists them, never codes, and in two countries none. */
final class AliExpressPlaces {

    private static final Set<String> WITHOUT_PROVINCES = Set.of("GB", "IE");

    private static final Map<String, String> UNITED_STATES =
            """
            AL Alabama
            AK Alaska
            AZ Arizona
            AR Arkansas
            CA California
            CO Colorado
            CT Connecticut
            DE Delaware
            DC District of Columbia
            FL Florida
            GA Georgia
            HI Hawaii
            ID Idaho
            IL Illinois
            IN Indiana
            IA Iowa
            KS Kansas
            KY Kentucky
            LA Louisiana
            ME Maine
            MD Maryland
            MA Massachusetts
            MI Michigan
            MN Minnesota
            MS Mississippi
            MO Missouri
            MT Montana
            NE Nebraska
            NV Nevada
            NH New Hampshire
            NJ New Jersey
            NM New Mexico
            NY New York
            NC North Carolina
            ND North Dakota
            OH Ohio
            OK Oklahoma
            OR Oregon
            PA Pennsylvania
            RI Rhode Island
            SC South Carolina
            SD South Dakota
            TN Tennessee
            TX Texas
            UT Utah
            VT Vermont
            VA Virginia
            WA Washington
            WV West Virginia
            WI Wisconsin
            WY Wyoming
            """.lines().map(line -> line.split(" ", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    private AliExpressPlaces() {}

    static @Nullable String province(Address address) {
        if (WITHOUT_PROVINCES.contains(address.country())) {
            return "Other";
        }
        String state = address.state();
        return state != null && address.country().equals("US") ? UNITED_STATES.getOrDefault(state, state) : state;
    }
}
