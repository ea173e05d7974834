package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShippingTest {

    private static final String CONFIRM = "bg.logistics.shipment.v2.confirm";
    private static final String TRACK = "temu.track.trackinginfo.get";
    private static final int PARAMETER = 3_000_000;
    private static final int BUSINESS = 2_000_000;

    private final Shop shop = Shop.open();

    private JsonNode shipments(String order) {
        return shop.call(
                        "bg.logistics.shipment.v2.get",
                        "{'parentOrderSn':'" + order + "','orderSn':'" + shop.item(order) + "'}")
                .path("shipmentInfoDTO");
    }

    @Test
    void aWholeOrderGoesInOneParcel() {
        String order = shop.sold("MUG-350", 3);
        JsonNode told = shop.ship(0, Shop.parcel("AAA-1", "", shop.part(order, 3)));
        assertThat(told.toString()).isEqualTo("{\"assistantAgreementText\":null,\"warningMessage\":[]}");
        JsonNode parcel = shipments(order).get(0);
        assertThat(parcel.path("trackingNumber").asString()).isEqualTo("AAA-1");
        assertThat(parcel.path("carrierId").asLong()).isEqualTo(998_264_101L);
        assertThat(parcel.path("carrierName").asString()).isEqualTo("USPS");
        assertThat(parcel.path("quantity").asInt()).isEqualTo(3);
        assertThat(parcel.path("packageSn").asString()).matches("PK-\\d{19}");
        assertThat(parcel.path("packageDeliveryType").asInt()).isOne();
        assertThat(parcel.path("subPackageShipmentInfoList").isNull()).isTrue();
        assertThat(shop.shipCode(0, Shop.parcel("AAA-2", "", shop.part(order, 3))))
                .isEqualTo(BUSINESS);
        assertThat(shop.deeds(order)).containsOnlyOnce(Ledger.Deed.SHIPPED);
    }

    @Test
    void severalParcelsTakeAllThatIsOpenInOneCallAndArriveEachInItsTime() {
        String order = shop.sold("MUG-350", 3);
        String two = Shop.parcel("AAA", "", shop.part(order, 2));
        assertThat(shop.shipCode(1, two, Shop.parcel("BBB", "", shop.part(order, 2))))
                .isEqualTo(PARAMETER);
        assertThat(shop.shipCode(1, two)).isEqualTo(PARAMETER);
        assertThat(shop.shipCode(0, two, Shop.parcel("BBB", "", shop.part(order, 1))))
                .isEqualTo(PARAMETER);
        assertThat(shop.shipCode(0, two)).isEqualTo(PARAMETER);
        assertThat(shop.status(order)).isEqualTo(2);
        shop.ship(1, two, Shop.parcel("BBB", "", shop.part(order, 1)));
        assertThat(shop.status(order)).isEqualTo(4);
        assertThat(shipments(order)).hasSize(2);
        boolean halfThere = false;
        for (int i = 0; i < 120 && shop.status(order) != 5; i++) {
            halfThere |= shop.status(order) == 51;
            shop.pass(Duration.ofHours(1));
        }
        assertThat(halfThere).isTrue();
        assertThat(shop.status(order)).isEqualTo(5);
    }

    @Test
    void severalOrdersMayShareAParcelAndLeaveSomethingBehind() {
        String one = shop.sold("MUG-350", 2);
        String other = shop.sold("TAPE-72", 1);
        assertThat(shop.shipCode(2, Shop.parcel("CCC", "", shop.part(one, 1)))).isEqualTo(PARAMETER);
        assertThat(shop.shipCode(0, Shop.parcel("CCC", "", shop.part(one, 2), shop.part(other, 1))))
                .isEqualTo(PARAMETER);
        shop.ship(2, Shop.parcel("CCC", "", shop.part(one, 1), shop.part(other, 1)));
        assertThat(List.of(shop.status(one), shop.status(other))).containsExactly(41, 4);
        assertThat(shipments(one).at("/0/packageSn")).isEqualTo(shipments(other).at("/0/packageSn"));
        shop.ship(0, Shop.parcel("DDD", "", shop.part(one, 1)));
        assertThat(shop.status(one)).isEqualTo(4);
    }

    @Test
    void parcelsThatBelongToAParcelHaveNumbersOfTheirOwn() {
        String order = shop.sold("LAMP-6-1", 1);
        String more = "'subSendRequests':[{'carrierId':998264102,'trackingNumber':'SUB-1',"
                + "'selfShippingWarehouseId':'WH-04000000000000102'}],";
        shop.ship(0, Shop.parcel("MAIN-1", more, shop.part(order, 1)));
        JsonNode other = shipments(order).at("/0/subPackageShipmentInfoList/0");
        assertThat(other.path("trackingNumber").asString()).isEqualTo("SUB-1");
        assertThat(other.path("carrierName").asString()).isEqualTo("UPS Ground");
        shop.pass(Parcel.SCANNED);
        assertThat(shop.call(TRACK, "{'packageSn':'" + other.path("packageSn").asString() + "'}")
                        .path("trackingNum")
                        .asString())
                .isEqualTo("SUB-1");
    }

    @Test
    void nothingGoesWhileTheBuyerMayChangeItOrOnceItIsCancelled() {
        String order = shop.bought("MUG-350", 1);
        String parcel = Shop.parcel("T", "", shop.part(order, 1));
        assertThat(shop.shipCode(0, parcel)).isEqualTo(BUSINESS);
        shop.hand.simulator().cancel(order);
        shop.pass(Sale.BUYERS_TIME);
        assertThat(shop.shipCode(0, parcel)).isEqualTo(BUSINESS);
        String strange = shop.sold("SIM-UNKNOWN-STATUS", 1);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.shipCode(0, Shop.parcel("T", "", shop.part(strange, 1))))
                .isEqualTo(BUSINESS);
    }

    @Test
    void anOpenWishMustBeDeniedByName() {
        String order = shop.sold("MUG-350", 1);
        shop.hand.simulator().cancel(order);
        assertThat(shop.shipCode(0, Shop.parcel("T", "", shop.part(order, 1)))).isEqualTo(BUSINESS);
        shop.ship(0, Shop.parcel("T", "'confirmAcceptance':['DENY_CANCELLATION'],", shop.part(order, 1)));
        assertThat(shop.status(order)).isEqualTo(4);
        assertThat(shop.label(order, "pending_buyer_cancellation")).isZero();
        assertThat(shop.call("bg.aftersales.cancel.list.get", "{'afterSalesStatusGroup':10}")
                        .at("/data/0/afterSalesInfoList/0/parentOrderSn")
                        .asString())
                .isEqualTo(order);
        shop.pass(Duration.ofHours(25));
        assertThat(shop.status(order)).isEqualTo(4);
        String held = shop.sold("SIM-ON-HOLD", 1);
        assertThat(shop.shipCode(0, Shop.parcel("T", "'confirmAcceptance':['DENY_CANCELLATION'],", shop.part(held, 1))))
                .isEqualTo(BUSINESS);
        shop.ship(0, Shop.parcel("T", "'confirmAcceptance':['DENY_PARENT_RISK_WARNING'],", shop.part(held, 1)));
        assertThat(shop.label(held, "pending_risk_control_alert")).isZero();
        String moving = shop.sold("SIM-ADDRESS-CHANGE", 1);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.shipCode(0, Shop.parcel("T", "", shop.part(moving, 1)))).isEqualTo(BUSINESS);
        shop.ship(0, Shop.parcel("T", "'confirmAcceptance':['DENY_ADDRESS_CHANGE'],", shop.part(moving, 1)));
        assertThat(shop.label(moving, "pending_buyer_address_change")).isZero();
    }

    @Test
    void ordersOfBrazilGoWithThePlatformsLabelsAlone() {
        String order = shop.sold("SIM-BRAZIL", 1);
        JsonNode refused = shop.send(
                CONFIRM,
                Shop.shipment(0, Shop.parcel("T", "", shop.part(order, 1)).replace("998264101", "998264201")));
        assertThat(refused.path("errorCode").asInt()).isEqualTo(120_015_537);
        assertThat(refused.path("errorMsg").asString())
                .isEqualTo("Brazil orders require Temu shipping labels exclusively");
        assertThat(shop.deeds(order)).doesNotContain(Ledger.Deed.SHIPPED);
    }

    @Test
    void eachMemberOfAConfirmationIsChecked() {
        String order = shop.sold("MUG-350", 1);
        String part = shop.part(order, 1);
        String right = Shop.shipment(0, Shop.parcel("T", "", part));
        Map<String, Integer> wrongs = Map.ofEntries(
                Map.entry("{}", PARAMETER),
                Map.entry(right.replace("'sendType':0", "'sendType':3"), PARAMETER),
                Map.entry(right.replace("'sendType':0,", ""), PARAMETER),
                Map.entry("{'sendType':0,'sendRequestList':[]}", PARAMETER),
                Map.entry("{'sendType':0,'sendRequestList':{}}", PARAMETER),
                Map.entry(right.replace("'carrierId'", "'shipCompanyId'"), PARAMETER),
                Map.entry(right.replace("998264101", "998264201"), PARAMETER),
                Map.entry(right.replace("'trackingNumber':'T'", "'trackingNumber':''"), PARAMETER),
                Map.entry(right.replace("'trackingNumber':'T'", "'trackingNumber':7"), PARAMETER),
                Map.entry(right.replace("WH-04000000000000101", "WH-1"), PARAMETER),
                Map.entry(right.replace("'selfShippingWarehouseId'", "'warehouseId'"), PARAMETER),
                Map.entry(right.replace(part, ""), PARAMETER),
                Map.entry(right.replace("'quantity':1", "'quantity':0"), PARAMETER),
                Map.entry(right.replace("'quantity':1", "'quantity':2"), PARAMETER),
                Map.entry(right.replace("'quantity':1", "'quantity':'one'"), PARAMETER),
                Map.entry(right.replace("'quantity':1", "'quantity':1,'goodsId':1"), PARAMETER),
                Map.entry(right.replace("'quantity':1", "'quantity':1,'skuId':1"), PARAMETER),
                Map.entry(right.replace("'parentOrderSn':'" + order + "',", ""), PARAMETER),
                Map.entry(right.replace(order, "PO-211-1"), 140_020_002),
                Map.entry(right.replace(shop.item(order), "211-1"), 140_020_002),
                Map.entry(Shop.shipment(0, Shop.parcel("T", "'confirmAcceptance':['DENY'],", part)), PARAMETER),
                Map.entry(Shop.shipment(0, Shop.parcel("T", "'subSendRequests':[{}],", part)), PARAMETER));
        wrongs.forEach(
                (wrong, code) -> assertThat(shop.code(CONFIRM, wrong)).as(wrong).isEqualTo(code));
        assertThat(shop.deeds(order)).doesNotContain(Ledger.Deed.SHIPPED);
        String precise = "'quantity':1,'goodsId':" + Shop.MUG + ",'skuId':37386000000201";
        assertThat(shop.call(CONFIRM, right.replace("'quantity':1", precise)).has("warningMessage"))
                .isTrue();
    }

    @Test
    void carriersAreThoseOfARegion() {
        assertThat(shop.call("bg.logistics.companies.get", "{'regionId':211}")).hasSize(3);
        assertThat(shop.call("bg.logistics.companies.get", "{'regionId':29}")).hasSize(1);
        assertThat(shop.code("bg.logistics.companies.get", "{'regionId':1}")).isEqualTo(140_020_015);
        assertThat(shop.code("bg.logistics.companies.get", "{}")).isEqualTo(PARAMETER);
        assertThat(shop.call("bg.logistics.warehouse.list.get", "{}")
                        .at("/warehouseList/0/warehouseId")
                        .asString())
                .startsWith("WH-");
    }

    @Test
    void shipmentsAreReadBackByOrderAndItem() {
        String order = shop.sold("MUG-350", 1);
        assertThat(shipments(order)).isEmpty();
        String type = "bg.logistics.shipment.v2.get";
        assertThat(shop.code(type, "{'parentOrderSn':'" + order + "'}")).isEqualTo(PARAMETER);
        assertThat(shop.code(type, "{'parentOrderSn':'" + order + "','orderSn':'211-1'}"))
                .isEqualTo(140_020_002);
        assertThat(shop.code(type, "{'parentOrderSn':'PO-1','orderSn':'211-1'}"))
                .isEqualTo(140_020_002);
    }

    @Test
    void aPackageIsFollowedToTheDoor() {
        String order = shop.sold("MUG-350", 1);
        String asked = "{'packageSn':'" + shop.shipped(order, 1) + "','language':'en'}";
        assertThat(shop.code(TRACK, asked)).isEqualTo(170_070_011);
        shop.pass(Parcel.SCANNED);
        assertThat(words(asked)).containsExactly("IN_TRANSIT");
        shop.pass(Duration.ofDays(5));
        assertThat(words(asked)).containsExactly("IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");
        assertThat(shop.hand.simulator().shipmentStatuses()).containsAll(words(asked));
        assertThat(shop.code(TRACK, asked.replace("'en'", "'English'"))).isEqualTo(170_070_012);
        assertThat(shop.code(TRACK, "{'packageSn':'PK-1'}")).isEqualTo(170_070_010);
        assertThat(shop.code(TRACK, "{'language':'en'}")).isEqualTo(170_070_010);
    }

    private List<String> words(String asked) {
        return shop.call(TRACK, asked)
                .path("trackingInfo")
                .valueStream()
                .map(step -> step.path("logisticsStatus").asString())
                .toList();
    }
}
