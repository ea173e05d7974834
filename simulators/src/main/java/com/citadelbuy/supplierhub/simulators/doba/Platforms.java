package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;

/** The platforms on which a retailer may have sold what he orders. */
final class Platforms {

    private static final String LINES = """
            1:Amazon,2:eBay,3:Shopify,4:Wish,7:BigCommerce,8:WooCommerce,9:Wix,10:Newegg,11:Square,12:Shift4Shop,13:Walmart,\
            16:Overstock,17:Wayfair,18:AliExpress,19:TikTok,20:SHEIN,21:Temu,22:Target,23:Alibaba,24:Best Buy,25:Home Depot,\
            26:Etsy,27:Lowe's,99:Others""";

    private static final Map<Integer, String> ALL = new TreeMap<>(Arrays.stream(LINES.split(","))
            .map(entry -> entry.split(":"))
            .collect(Collectors.toMap(sides -> Integer.valueOf(sides[0]), sides -> sides[1])));

    private Platforms() {}

    static boolean knows(int platform) {
        return ALL.containsKey(platform);
    }

    /** Ids are text here and numbers in orders. */
    static boolean knows(String platform) {
        return platform.matches("[1-9]\\d?") && knows(Integer.parseInt(platform));
    }

    static ArrayNode view() {
        ArrayNode list = SimJson.array();
        ALL.forEach((id, name) ->
                list.addObject().put("platformId", Integer.toString(id)).put("platformName", name));
        return list;
    }
}
