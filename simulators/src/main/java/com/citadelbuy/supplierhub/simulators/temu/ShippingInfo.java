package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** To whom an order goes: plain, masked, or not at all. What masked texts look like is not documented. */
final class ShippingInfo {

    private static final int NO_SELF_SHIPPING = 2;
    private static final List<String> PERSONAL = List.of(
            "receiptName",
            "mobile",
            "backupMobile",
            "mail",
            "addressLine1",
            "addressLine2",
            "addressLine3",
            "addressLineAll",
            "postCode",
            "taxCode");
    private static final List<String> NAMES = List.of("firstName", "lastName");

    private ShippingInfo() {}

    static ObjectNode of(Sale sale) {
        ObjectNode json = plain(sale);
        boolean restricted = sale.sold(Magic.RESTRICTED);
        if (restricted) {
            PERSONAL.forEach(json::putNull);
            json.putNull("addressExtra");
        } else if (sale.sold(Magic.MASKED)) {
            mask(json, PERSONAL);
            mask((ObjectNode) json.path("addressExtra"), NAMES);
        }
        ObjectNode warning = json.putObject("warning").put("isRestriction", restricted);
        if (restricted) {
            warning.put("reason", NO_SELF_SHIPPING);
        } else {
            warning.putNull("reason");
        }
        return json;
    }

    private static ObjectNode plain(Sale sale) {
        People.Person person = People.of(sale);
        ObjectNode json = SimJson.object()
                .put("receiptName", person.name())
                .put("mobile", person.mobile())
                .putNull("backupMobile")
                .put("mail", People.mail(sale))
                .put("addressLine1", person.line1())
                .putNull("addressLine3")
                .put("addressLineAll", person.whole())
                .put("postCode", person.post())
                .putNull("regionName4");
        orNull(json, "addressLine2", person.line2());
        orNull(json, "taxCode", person.tax());
        People.regions(json, sale);
        json.putObject("addressExtra").put("firstName", person.first()).put("lastName", person.last());
        return json;
    }

    private static void orNull(ObjectNode json, String name, String text) {
        if (text.isEmpty()) {
            json.putNull(name);
        } else {
            json.put(name, text);
        }
    }

    private static void mask(ObjectNode json, List<String> names) {
        for (String name : names) {
            String text = json.path(name).asString("");
            if (!text.isEmpty()) {
                json.put(name, text.substring(0, 1) + "***");
            }
        }
    }
}
