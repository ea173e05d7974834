package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files with everything that the list of goods lacks, one pair for each account's country. Their addresses are personal
 * links of no documented form; those here are the simulator's own. They ask for no credentials and count as no call.
 */
final class Feeds {

    private static final int PICTURES = 13;
    private static final List<String> MAIN = columns();
    private static final List<String> OFFER = List.of("SKU", "B2B price", "Webshop price", "Stock");

    private final Catalogue catalogue;

    Feeds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String main(Account account) {
        return link(account, "main");
    }

    static String offer(Account account) {
        return link(account, "offer");
    }

    private static String link(Account account, String file) {
        return "/feeds/%s/%s/%s.csv".formatted(account.token().substring(0, 8), account.market(), file);
    }

    /** Empty where no file is asked for. */
    Optional<SimReply> answer(SimRequest request) {
        for (Account account : Account.values()) {
            if (request.path().equals(main(account))) {
                return Optional.of(file(request, account.market(), MAIN, Feeds::described));
            }
            if (request.path().equals(offer(account))) {
                return Optional.of(file(request, account.market(), OFFER, Feeds::offered));
            }
        }
        return Optional.empty();
    }

    private SimReply file(
            SimRequest request, Market market, List<String> header, BiFunction<Item, Market, List<String>> row) {
        if (!request.method().equals("GET")) {
            throw Refusal.notFound();
        }
        String lines = Stream.concat(
                        Stream.of(header), catalogue.active().stream().map(item -> row.apply(item, market)))
                .map(Feeds::line)
                .collect(Collectors.joining());
        return SimReply.text(200, "text/csv; charset=utf-8", lines);
    }

    /** The last heading is written small, as it is. */
    private static List<String> columns() {
        Stream<String> texts = Arrays.stream(
                ("SKU,Title,Category,Category_id,Description,HTML_description,Properties,Color,Gender,Diameter,Size,Weight,"
                                + "Product_volume,Number_of_packages,Brand,EAN,Link,B2B price,Webshop price,Stock,Parcel_or_pallet")
                        .split(","));
        Stream<String> pictures =
                IntStream.rangeClosed(1, PICTURES).mapToObj(i -> (i == PICTURES ? "image " : "Image ") + i);
        return Stream.concat(texts, pictures).toList();
    }

    private static List<String> described(Item item, Market market) {
        Stream<String> texts = Stream.of(
                item.code(),
                item.text("name"),
                item.text("category"),
                item.text("categoryId"),
                item.text("description"),
                "<p>" + item.text("description") + "</p>",
                item.text("properties"),
                item.text("color"),
                item.text("gender"),
                item.text("diameter"),
                item.text("size"),
                item.text("weight"),
                item.text("volume"),
                item.text("packages"),
                "vidaXL",
                item.text("ean"),
                "https://www.example.com/e/" + item.code() + ".html");
        Stream<String> rest = Stream.of(
                market.price(item.price()).toPlainString(),
                webshop(item, market),
                Integer.toString(item.stock()),
                item.text("carriage"));
        return Stream.of(texts, rest, pictures(item)).flatMap(each -> each).toList();
    }

    private static Stream<String> pictures(Item item) {
        int known = item.doc().path("pictures").asInt();
        return IntStream.rangeClosed(1, PICTURES)
                .mapToObj(i -> i <= known ? "https://cdn.example.com/" + item.code() + "_" + i + ".jpg" : "");
    }

    private static List<String> offered(Item item, Market market) {
        return List.of(
                item.code(),
                market.price(item.price()).toPlainString(),
                webshop(item, market),
                Integer.toString(item.stock()));
    }

    private static String webshop(Item item, Market market) {
        return market.price(item.price().multiply(java.math.BigDecimal.TWO)).toPlainString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Feeds::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
