package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of goods, thin as it is: code, price, quantity. */
final class Products {

    private static final int MOST = 500;

    /** What comes without a limit is not documented; it is what clients ask for. */
    private static final int USUAL = 300;

    private final Catalogue catalogue;

    Products(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SimReply list(Account account, SimRequest request) {
        int limit = number(request, "limit", USUAL, 1, MOST);
        int offset = number(request, "offset", 0, 0, Integer.MAX_VALUE);
        Optional<String> code = request.query("code_eq");
        List<Item> items =
                code.isPresent() ? catalogue.active(code.get()).stream().toList() : catalogue.active();
        ObjectNode page = SimJson.object();
        ArrayNode data = page.putArray("data");
        items.stream().skip(offset).limit(limit).forEach(item -> data.add(view(account.market(), item)));
        page.putObject("pagination")
                .put("total", items.size())
                .put("limit", limit)
                .put("offset", offset);
        return SimReply.json(200, page);
    }

    private static ObjectNode view(Market market, Item item) {
        return SimJson.object()
                .put("id", item.id())
                .put("name", item.text("name"))
                .put("code", item.code())
                .put("category_path", item.text("category"))
                .put("quantity", Money.text(BigDecimal.valueOf(item.stock())))
                .put("price", Money.text(market.price(item.price())))
                .put("currency", market.currency())
                .put("created_at", Times.created(item.createdAt()))
                .put("updated_at", Times.utc(item.updatedAt()));
    }

    private static int number(SimRequest request, String name, int otherwise, int least, int most) {
        String text = request.query(name).orElse(Integer.toString(otherwise));
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw Refusal.badParameter(name + " is invalid");
    }
}
