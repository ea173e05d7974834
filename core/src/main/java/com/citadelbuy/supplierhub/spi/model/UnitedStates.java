package com.citadelbuy.supplierhub.spi.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The states of the United States by their postal codes, for suppliers that want what the client did not give. */
public final class UnitedStates {

    private static final Map<String, String> NAMES =
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

    private static final Map<String, String> CODES = NAMES.entrySet().stream()
            .collect(Collectors.toMap(state -> state.getValue().toLowerCase(Locale.ROOT), Map.Entry::getKey));

    private UnitedStates() {}

    /** The name of a state that is given by its code, in upper case. */
    public static Optional<String> nameOf(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** The code of a state that is given by its name, however it is capitalised. */
    public static Optional<String> codeOf(String name) {
        return Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT)));
    }
}
