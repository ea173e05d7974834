package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.SignedBody;
import com.citadelbuy.supplierhub.spi.SignedBody.Encoding;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookKey;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What CJ delivers (§8). Splits and parcels are told; orders, products and variants come with less than a look shows, or with
 * nulls that mean "unchanged", stock without a time, and are hints.
 */
final class CjDeliveries implements ReadWebhooks {

    /** The setting by which a connection takes deliveries of the older kind, which are not signed. */
    static final String UNSIGNED = "unsigned_webhooks";

    /** The key is the account's openId. Samples use one messageId for several types, so the type is part of the id. */
    static final WebhookRules RULES = WebhookRules.of(new SignedBody(
                    "sign",
                    Encoding.BASE64,
                    new WebhookKey.TokenExtra("openId"),
                    Encoding.UTF_8,
                    null,
                    SignedBody.Missing.hintWhere(UNSIGNED)))
            .knownBy("/type", "/messageId")
            .namingOrdersBy(CjOrder.CODE);

    /** SOURCINGCREATE and whatever comes later is about nothing that is kept. */
    private static final Map<String, Function<Envelope, Stream<Observation>>> READERS = Map.of(
            "PRODUCT", Envelope::product,
            "VARIANT", Envelope::variant,
            "STOCK", Envelope::stock,
            "ORDER", Envelope::order,
            "ORDERSPLIT", Envelope::split,
            "LOGISTIC", Envelope::logistic,
            "MAKEUP", Envelope::makeup,
            "PRIVATE_ORDER", Envelope::privateOrder);

    @Override
    public List<Observation> read(WebhookDelivery delivery) {
        return WireDelivery.read(
                delivery, Envelope.class, read -> read.value().observations().toList());
    }

    private record Envelope(
            String type,
            @Nullable String messageType,
            @Nullable JsonNode params) {

        Envelope {
            CjWire.promised(type, "the type of an event");
        }

        Stream<Observation> observations() {
            return READERS.getOrDefault(type, any -> Stream.empty()).apply(this);
        }

        /** Nulls mean "unchanged" here, unless the field is named as changed. */
        private Stream<Observation> product() {
            return Stream.of(hint(null, new Subject.Product(read(Goods.class).product())));
        }

        private Stream<Observation> variant() {
            return Stream.of(hint(null, new Subject.Variant(read(Goods.class).variant())));
        }

        /** Several variants in one message. It has no time, so that a late one could not be told from what is so now. */
        private Stream<Observation> stock() {
            return content().propertyNames().stream().map(id -> hint(null, new Subject.VariantStock(id)));
        }

        /** Without costs and recipient. */
        private Stream<Observation> order() {
            Order order = read(Order.class);
            return Stream.of(hint(CjWire.time(order.updateDate()), order.subject()));
        }

        private Stream<Observation> split() {
            CjSplit split = read(CjSplit.class);
            return Stream.of(new Observation(
                    word(),
                    CjWire.time(split.orderSplitTime()),
                    byCode(split.originalOrderId()),
                    new Told.Orders(split.parts(WireJson.text(content())))));
        }

        private Stream<Observation> logistic() {
            CjParcel parcel = read(CjParcel.class);
            return Stream.of(new Observation(
                    word(), parcel.at(), parcel.subject(), new Told.Shipments(List.of(parcel.toShipment()))));
        }

        /** A bill for more postage, by the order's code. */
        private Stream<Observation> makeup() {
            Bill bill = read(Bill.class);
            @Nullable Instant paid = CjWire.time(bill.paymentDate());
            return Stream.of(
                    hint(paid == null ? CjWire.time(bill.createDate()) : paid, byCode(bill.relationOrderId())));
        }

        private Stream<Observation> privateOrder() {
            return Stream.of(
                    hint(null, new Subject.Order(read(PrivateOrder.class).orderId(), null)));
        }

        private Observation hint(@Nullable Instant at, Subject subject) {
            return Observation.hint(word(), at, subject);
        }

        /** Such as {@code ORDER UPDATE}; the type alone does not say whether a thing has come or gone. */
        private String word() {
            return messageType == null ? type : type + " " + messageType;
        }

        private <T> T read(Class<T> wire) {
            return WireJson.MAPPER.treeToValue(content(), wire);
        }

        private JsonNode content() {
            if (params == null || !params.isObject()) {
                throw new IllegalArgumentException("CJ did not send params");
            }
            return params;
        }
    }

    /** By CJ's order code, which an order's detail shows beside its id. */
    private static Subject byCode(@Nullable String code) {
        CjWire.promised(code, "the code of an order");
        return new Subject.Order(null, null, Map.of(CjOrder.CODE, String.valueOf(code)));
    }

    private record Goods(@Nullable String pid, @Nullable String vid) {

        String product() {
            CjWire.promised(pid, "the id of a product");
            return String.valueOf(pid);
        }

        String variant() {
            CjWire.promised(vid, "the id of a variant");
            return String.valueOf(vid);
        }
    }

    /** {@code orderNum} is the older name. */
    private record Order(
            @Nullable String cjOrderId,
            @Nullable String orderNumber,
            @Nullable String orderNum,
            @Nullable String updateDate) {

        Subject subject() {
            return new Subject.Order(cjOrderId, orderNumber == null ? orderNum : orderNumber);
        }
    }

    private record Bill(
            @Nullable String relationOrderId,
            @Nullable String createDate,
            @Nullable String paymentDate) {}

    private record PrivateOrder(@Nullable String orderId) {}
}
