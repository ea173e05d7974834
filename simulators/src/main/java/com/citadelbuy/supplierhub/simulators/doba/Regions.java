package com.citadelbuy.supplierhub.simulators.doba;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Where parcels go: the United States, by state. */
final class Regions {

    static final String SERVED = "US";

    private static final String LINES = """
            AL:Alabama AK:Alaska AZ:Arizona AR:Arkansas CA:California CO:Colorado CT:Connecticut DE:Delaware
            DC:District_of_Columbia FL:Florida GA:Georgia HI:Hawaii ID:Idaho IL:Illinois IN:Indiana IA:Iowa KS:Kansas
            KY:Kentucky LA:Louisiana ME:Maine MD:Maryland MA:Massachusetts MI:Michigan MN:Minnesota MS:Mississippi
            MO:Missouri MT:Montana NE:Nebraska NV:Nevada NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York
            NC:North_Carolina ND:North_Dakota OH:Ohio OK:Oklahoma OR:Oregon PA:Pennsylvania RI:Rhode_Island
            SC:South_Carolina SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont VA:Virginia WA:Washington
            WV:West_Virginia WI:Wisconsin WY:Wyoming
            """;

    private static final Map<String, String> STATES = Arrays.stream(
                    LINES.strip().split("\\s+"))
            .map(entry -> entry.split(":"))
            .collect(Collectors.toUnmodifiableMap(sides -> sides[0], sides -> sides[1].replace('_', ' ')));

    private Regions() {}

    static boolean knows(String country, String state) {
        return country.equals(SERVED) && STATES.containsKey(state);
    }

    static String name(String state) {
        return STATES.getOrDefault(state, state);
    }
}
