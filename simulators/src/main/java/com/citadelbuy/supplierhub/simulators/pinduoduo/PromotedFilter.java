package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a search asks for, and in which order. */
final class PromotedFilter {

    /** By the ids that ranges use. */
    private static final Map<Integer, ToLongFunction<Goods>> FIGURES = Map.of(
            0, Goods::minGroup,
            1, Goods::afterCoupon,
            2, goods -> goods.number("rate"),
            3, Goods::coupon,
            5, goods -> goods.number("sold"),
            6, Goods::commission);

    /** Sort types come in pairs, up and down. More exist than the documents list. */
    private static final List<Integer> SORTS = List.of(0, 3, 4, 5, 6, 9, 10, 13, 14);

    private static final Pattern LINK = Pattern.compile("https?://.*[?&]goods_sign=([\\w-]+).*");
    private static final List<Integer> MERCHANT_TYPES = List.of(1, 2, 3, 4, 5, 6);
    private static final int MOST_BLOCKED = 20;

    private PromotedFilter() {}

    static Predicate<Goods> of(Call call) {
        Optional<String> keyword = call.optional("keyword");
        Optional<Long> label = call.optionalNumber("opt_id");
        Optional<Long> category = call.optionalNumber("cat_id");
        if (keyword.isEmpty() && label.isEmpty() && category.isEmpty()) {
            throw Refusal.parameter("keyword");
        }
        Predicate<Goods> wanted = Goods::onShelf;
        wanted = wanted.and(goods -> keyword.isEmpty() || matches(goods, keyword.get()));
        wanted = wanted.and(goods -> label.isEmpty() || goods.number("opt_id") == label.get());
        wanted = wanted.and(goods -> category.isEmpty() || goods.categories().contains(category.get()));
        return wanted.and(merchants(call))
                .and(signs(call))
                .and(flags(call))
                .and(notBlocked(call))
                .and(ranges(call));
    }

    private static boolean matches(Goods goods, String keyword) {
        Matcher link = LINK.matcher(keyword);
        if (link.matches()) {
            return goods.sign().equals(link.group(1));
        }
        String name = (goods.text("name") + " " + goods.text("brand")).toLowerCase(Locale.ROOT);
        return Arrays.stream(keyword.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(name::contains);
    }

    private static Predicate<Goods> merchants(Call call) {
        Optional<Integer> type = call.optionalOneOf("merchant_type", MERCHANT_TYPES);
        List<String> types = call.texts("merchant_type_list");
        if (!types.stream().allMatch(each -> each.matches("[1-6]"))) {
            throw Refusal.parameter("merchant_type_list");
        }
        return goods -> (type.isEmpty() || goods.number("merchant_type") == type.get())
                && (types.isEmpty() || types.contains(Long.toString(goods.number("merchant_type"))));
    }

    private static Predicate<Goods> signs(Call call) {
        List<String> signs = call.texts("goods_sign_list");
        return goods -> signs.isEmpty() || signs.contains(goods.sign());
    }

    /** None of these goods takes part in an activity. */
    private static Predicate<Goods> flags(Call call) {
        boolean coupon = call.flag("with_coupon", false);
        boolean brand = call.flag("is_brand_goods", false);
        boolean activity = !call.texts("activity_tags").isEmpty();
        return goods -> !activity
                && (!coupon || goods.hasCoupon())
                && (!brand || !goods.text("brand").isEmpty());
    }

    private static Predicate<Goods> notBlocked(Call call) {
        List<String> blocked = call.texts("block_cats");
        if (blocked.size() > MOST_BLOCKED) {
            throw Refusal.parameter("block_cats");
        }
        return goods -> goods.categories().stream().noneMatch(cat -> blocked.contains(Long.toString(cat)));
    }

    private static Predicate<Goods> ranges(Call call) {
        Predicate<Goods> within = goods -> true;
        for (JsonNode range :
                call.optionalList("range_list").map(JsonNode::values).orElse(List.of())) {
            ToLongFunction<Goods> figure = FIGURES.get(range.path("range_id").asInt(-1));
            if (figure == null) {
                throw Refusal.parameter("range_list");
            }
            long from = range.path("range_from").asLong(0);
            long to = range.path("range_to").asLong(Long.MAX_VALUE);
            within = within.and(goods -> figure.applyAsLong(goods) >= from && figure.applyAsLong(goods) <= to);
        }
        return within;
    }

    /** The best first is the order in which they are. */
    static Optional<Comparator<Goods>> order(Call call) {
        int sort = call.optionalOneOf("sort_type", SORTS).orElse(0);
        ToLongFunction<Goods> figure = switch (sort) {
            case 3, 4 -> Goods::minGroup;
            case 5, 6 -> goods -> goods.number("sold");
            case 9, 10 -> Goods::afterCoupon;
            case 13, 14 -> Goods::commission;
            default -> goods -> 0;
        };
        Comparator<Goods> up = Comparator.comparingLong(figure);
        boolean down = List.of(4, 6, 10, 14).contains(sort);
        return sort == 0 ? Optional.empty() : Optional.of(down ? up.reversed() : up);
    }
}
