package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.bigbuy.Carriers.Carrier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order as it was asked for; the four calls that check or create one take the same.
 *
 * @param address with all its fields, empty ones among them
 * @param carriers of which the cheapest may be taken
 */
record OrderForm(
        String reference, String payment, ObjectNode address, List<Carrier> carriers, List<OrderForm.Wanted> wanted) {

    /** A line of it. */
    record Wanted(String sku, int quantity) {}

    private static final int LONGEST_ADDRESS = 70;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** The form's fields where nothing is wrong with them. */
    private static final String FIELDS = """
            {"internalReference": [], "cashOnDelivery": [], "language": [], "paymentMethod": [],
             "shippingAddress": {"children": {"firstName": [], "lastName": [], "country": [], "postcode": [], "town": [],
               "address": [], "phone": [], "email": [], "comment": [], "vatNumber": [], "companyName": []}},
             "carriers": [], "products": [], "dateAdd": []}
            """;

    static OrderForm read(SimRequest request) {
        ObjectNode fields = SimJson.object(FIELDS);
        Form form = Form.of(request, "order", fields).only(Set.copyOf(fields.propertyNames()));
        form.flag("cashOnDelivery");
        form.text("dateAdd");
        String reference = form.required("internalReference");
        if (!LANGUAGES.contains(form.required("language"))) {
            form.invalid("language");
        }
        String payment = form.required("paymentMethod");
        ObjectNode address = address(form.object("shippingAddress"));
        List<Carrier> carriers = carriers(form.objects("carriers"));
        List<Wanted> wanted =
                form.objects("products").stream().map(OrderForm::wanted).toList();
        form.violations().refuseIfAny();
        return new OrderForm(reference, payment, address, carriers, wanted);
    }

    private static ObjectNode address(Form form) {
        ObjectNode address = SimJson.object();
        for (String name :
                List.of("firstName", "lastName", "country", "postcode", "town", "address", "phone", "email")) {
            address.put(name, form.required(name));
        }
        for (String name : List.of("comment", "vatNumber", "companyName")) {
            address.put(name, form.text(name));
        }
        form.only(Set.copyOf(address.propertyNames()));
        String country = address.path("country").asString();
        if (!country.isBlank() && !Countries.exists(country)) {
            form.invalid("country");
        }
        String email = address.path("email").asString();
        if (!email.isBlank() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            form.wrong("email", "This value is not a valid email address.");
        }
        if (address.path("address").asString().length() > LONGEST_ADDRESS) {
            form.wrong("address", "This value is too long. It should have " + LONGEST_ADDRESS + " characters or less.");
        }
        return address;
    }

    private static List<Carrier> carriers(List<Form> forms) {
        List<Carrier> carriers = new ArrayList<>();
        for (Form form : forms) {
            String name = form.only(Set.of("name")).required("name");
            Optional<Carrier> carrier = Carriers.byCode(name);
            if (carrier.isEmpty() && !name.isBlank()) {
                form.invalid("name");
            }
            carrier.ifPresent(carriers::add);
        }
        return carriers;
    }

    /** A line may bear a reference of its own, which is shown nowhere. */
    private static Wanted wanted(Form form) {
        form.only(Set.of("reference", "quantity", "internalReference")).text("internalReference");
        return new Wanted(form.required("reference"), form.quantity("quantity"));
    }

    String text(String name) {
        return address.path(name).asString();
    }

    Marker marker() {
        return Marker.in(text("address"));
    }
}
