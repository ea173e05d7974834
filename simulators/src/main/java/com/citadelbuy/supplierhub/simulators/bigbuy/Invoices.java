package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.Base64;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The shop owner's invoice, without which nothing is exported. */
final class Invoices {

    private static final String FIELDS =
            "{\"id_order\": [], \"file\": [], \"mime_type\": [], \"concept\": [], \"amount\": []}";

    private final Orders orders;

    Invoices(Orders orders) {
        this.orders = orders;
    }

    /** The answer is not documented: as little as can be. */
    SimReply upload(Call call) {
        ObjectNode fields = SimJson.object(FIELDS);
        Form form = Form.of(call.request(), "invoice", fields).only(Set.copyOf(fields.propertyNames()));
        String id = form.required("id_order");
        if (!isBase64(form.required("file"))) {
            form.invalid("file");
        }
        form.required("mime_type");
        form.required("concept");
        form.amount("amount");
        form.violations().refuseIfAny();
        Order order = orders.own(call.account(), id).orElseThrow(Refusal::notFound);
        if (!order.waiting().equals(Course.PENDING_INVOICE)) {
            throw Refusal.plain(409, "The order does not wait for an invoice.");
        }
        orders.invoiced(order);
        return SimReply.empty(200).with("Content-Type", "application/json");
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
