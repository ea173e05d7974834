package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ProductLink;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Links that pay an affiliate. One product at a time: the links told do not say whose they are. */
final class PinduoduoLinks implements MakeLinks {

    static final String GENERATE = "pdd.ddk.goods.promotion.url.generate";
    static final String POSITION = "pid";
    static final String PARAMETERS = "custom_parameters";

    private static final int MOST_BYTES = 64;

    private final Session session;

    PinduoduoLinks(Session session) {
        this.session = session;
    }

    @Override
    public List<ProductLink> links(List<String> productIds, @Nullable String tag) {
        @Nullable String parameters = tag == null ? parameters(session) : tagged(tag);
        return productIds.stream().flatMap(id -> link(id, parameters)).toList();
    }

    private Stream<ProductLink> link(String productId, @Nullable String parameters) {
        return PinduoduoWire.call(session, GENERATE)
                .form("p_id", position(session))
                .formJson("goods_sign_list", List.of(productId))
                .form("custom_parameters", parameters)
                .form("generate_short_url", true)
                .repeatable()
                .find(Made.class)
                .map(Raw::value)
                .stream()
                .flatMap(made -> made.goodsPromotionUrlList().stream())
                .flatMap(link -> link.toLink(productId).stream())
                .limit(1);
    }

    /** Where the buyer comes from; without it neither searches nor links are answered. */
    static String position(Session session) {
        return session.setting(POSITION)
                .orElseThrow(() -> PinduoduoWire.failed(
                        Kind.INVALID_REQUEST, "The connection's settings name no promotion position (pid)"));
    }

    static @Nullable String parameters(Session session) {
        return session.setting(PARAMETERS).orElse(null);
    }

    private static String tagged(String tag) {
        String parameters = WireJson.text(Map.of("uid", tag));
        if (parameters.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw PinduoduoWire.failed(
                    Kind.INVALID_REQUEST, "The tag is too long: with what is around it, 64 bytes are taken");
        }
        return parameters;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Made(List<Link> goodsPromotionUrlList) {
        Made {
            Objects.requireNonNull(goodsPromotionUrlList, "the list of links is missing");
        }
    }

    /** @param mobileUrl opens the app, for which the others ask first */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Link(
            @Nullable String url,
            @Nullable String mobileUrl,
            @Nullable String shortUrl) {

        Optional<ProductLink> toLink(String productId) {
            return WireUri.of(url)
                    .or(() -> WireUri.of(mobileUrl))
                    .map(found -> new ProductLink(
                            productId, found, WireUri.of(shortUrl).orElse(null)));
        }
    }
}
