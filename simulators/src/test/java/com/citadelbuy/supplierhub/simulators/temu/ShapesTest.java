package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each reply tells has the members of the reference's own examples, no more and no less. */
class ShapesTest {

    private final Shop shop = Shop.open();

    private static void members(JsonNode node, String names) {
        assertThat(node.propertyNames()).containsExactlyInAnyOrder(names.trim().split("\\s+"));
    }

    @Test
    void newerLists() {
        JsonNode goods = shop.call(GoodsLists.GOODS, "{'goodsSearchType':'ALL'}");
        members(goods, "goodsList total pagination");
        members(goods.path("pagination"), "nextToken previousToken");
        JsonNode one = goods.at("/goodsList/0");
        members(one, """
                goodsId goodsStatusChangeTime catType restrictedTrafficTag costTemplateId shipmentLimitSecond
                goodsCreateTime skuInfoList catId lowTrafficTag goodsStatus outGoodsSn trademarkId brandId
                variationsCount thumbUrl goodsName""");
        members(one.at("/skuInfoList/0"), "specList skuId skuSn");
        members(one.at("/skuInfoList/0/specList/0"), "specId parentSpecId");
        assertThat(List.of(one.path("goodsId"), one.path("catId"), one.at("/skuInfoList/0/skuId")))
                .allMatch(JsonNode::isString);
        JsonNode sku = shop.call(GoodsLists.SKUS, "{'skuSearchType':'ALL'}").at("/skuList/0");
        members(sku, """
                goodsId skuStatus specList catType restrictedTrafficTag goodsCreateTime catId lowTrafficTag specName
                outGoodsSn skuSubStatus volumeInfo weightInfo outSkuSn thumbUrl goodsName skuStatusChangeTime skuId""");
        members(sku.path("volumeInfo"), "length width unit height");
        members(sku.path("weightInfo"), "weight unit");
        assertThat(List.of(sku.path("goodsId"), sku.path("skuId"))).allMatch(JsonNode::isString);
    }

    @Test
    void olderLists() {
        JsonNode goods = shop.call(
                OlderGoodsLists.GOODS, "{'pageNo':1,'pageSize':5,'goodsSearchType':1,'goodsStatusFilterType':1}");
        members(goods, "goodsList pageNo total");
        JsonNode one = goods.at("/goodsList/0");
        members(one, """
                marketPrice goodsId outSkuSnList goodsStatusChangeTime crtTime skuInfoList goodsShowSubStatus
                lowTrafficTag outGoodsSn price currency thumbUrl goodsName skuIdList status4VO quantity subStatus4VO
                restrictedTrafficTag costTemplateId shipmentLimitSecond catId specName trademarkId brandId retailPrice
                listPrice""");
        members(one.path("retailPrice"), "amount currency");
        assertThat(one.at("/retailPrice/amount").stringValue()).isEqualTo("12.99");
        assertThat(one.path("goodsId").isIntegralNumber()).isTrue();
        assertThat(one.path("goodsStatusChangeTime").isString()).isTrue();
        JsonNode sku = shop.call(OlderGoodsLists.SKUS, "{'skuSearchType':2,'skuStatusFilterType':1}");
        members(sku, "pageNo total skuList");
        members(sku.at("/skuList/0"), """
                status4VO goodsId subStatus4VO specList crtTime restrictedTrafficTag lowTrafficTag specName price
                volumeInfo weightInfo goodsIsOnSale currency skuShowSubStatus4VO thumbUrl stock goodsName retailPrice
                skuStatusChangeTime skuId skuSn""");
        assertThat(sku.at("/skuList/0/skuId").isIntegralNumber()).isTrue();
    }

    @Test
    void detailCategoriesAndStock() {
        JsonNode detail = shop.call("bg.local.goods.detail.query", "{'goodsId':" + Shop.MUG + "}");
        members(detail, """
                customized skuList sourceSiteInfo goodsServicePromise itemTaxCode goodsId goodsSizeChartList
                goodsProperties goodsOriginInfo importDesignation subStatus catId targetSiteInfo outGoodsSn
                saveModeStatus bulletPoints goodsName secondHand productType goodsGallery goodsDesc goodsTrademark
                goodsSizeImage""");
        members(detail.at("/skuList/0"), """
                specIdList images externalProductType multiplePackage productExpressInfo outSkuSn externalProductId
                retailPrice referenceLink skuId listPrice""");
        members(detail.at("/goodsProperties/0"), """
                templateModuleId specId note parentSpecId groupId valueUnit pid templatePid vid imgUrl parentSpecName
                valueUnitId subGroupId numberInputValue multiLineInputValue value refPid""");
        members(detail.path("goodsGallery"), "detailVideo goodsCarouselImage carouselVideo detailImage");
        members(shop.call("bg.local.goods.cats.get", "{}").at("/goodsCatsList/0"), """
                catId availableStatus level catName secondHandCategory catType leaf parentId expandCatType""");
        JsonNode stock = shop.call("temu.local.goods.sku.stock.query", "{'outSkuSnList':['DRS-16-1']}");
        members(stock.at("/stockList/0"), "goodsId skuStockInfoList");
        JsonNode sku = stock.at("/stockList/0/skuStockInfoList/0");
        members(sku, "outSkuSn selfOrdinaryStock certOrdinaryStock skuId selfPreSaleStock");
        members(sku.path("selfPreSaleStock"), """
                stock preSaleEndTime stockType skuPreSaleStockLimit mallPreSaleSkuNumLimit""");
    }

    @Test
    void orders() {
        String order = shop.sold("MUG-350", 1);
        JsonNode listed = shop.call("bg.order.list.v2.get", "{'parentOrderSnList':['" + order + "']}");
        members(listed, "totalItemNum pageItems");
        String parent = """
                parentOrderLabel shippingMethod parentShippingTime latestDeliveryTime parentConfirmTime
                fulfillmentWarning parentOrderTime orderPaymentType batchOrderNumberList regionId parentOrderSn
                parentOrderPendingFinishTime siteId expectShipLatestTime parentOrderStatus hasShippingFee
                isShipmentConsolidatedByMainMall""";
        members(listed.at("/pageItems/0/parentOrderMap"), parent + " updateTime");
        String item = """
                canceledQuantityBeforeShipment quantity orderSn goodsId orderCreateTime orderLabel orderStatus
                inventoryDeductionWarehouseId originalGoodsName qualificationUploadEndTime fulfillmentType
                isCancelledDuringPending spec fulfillmentWarning packageAbnormalTypeList orderPaymentType
                originalSpecName hasUploadedEvidence originalOrderQuantity thumbUrl goodsName
                inventoryDeductionWarehouseName skuId productList orderShippingTime""";
        members(listed.at("/pageItems/0/orderList/0"), item);
        members(listed.at("/pageItems/0/orderList/0/productList/0"), "productSkuId soldFactor extCode productId");
        shop.shipped(order, 1);
        JsonNode whole = shop.order(order);
        members(whole.path("parentOrderMap"), parent + " regionName1 regionName2 regionName3 paymentInfo");
        members(whole.at("/orderList/0"), item + " packageSnInfo");
        members(whole.at("/orderList/0/packageSnInfo/0"), "packageSn packageDeliveryType callSuccess");
    }

    @Test
    void shipping() {
        String order = shop.sold("MUG-350", 1);
        members(shop.ship(0, Shop.parcel("T1", "", shop.part(order, 1))), "assistantAgreementText warningMessage");
        JsonNode told = shop.call(
                "bg.logistics.shipment.v2.get",
                "{'parentOrderSn':'" + order + "','orderSn':'" + shop.item(order) + "'}");
        members(told.at("/shipmentInfoDTO/0"), """
                quantity carrierName packageSn packageDeliveryType cooperativeWarehouseDTO carrierId trackingNumber
                trackingWarningLabel skuId subPackageShipmentInfoList""");
        shop.pass(Parcel.SCANNED);
        JsonNode traced = shop.call(
                "temu.track.trackinginfo.get",
                "{'packageSn':'" + told.at("/shipmentInfoDTO/0/packageSn").asString() + "'}");
        members(traced, "packageSn trackingNum trackingInfo");
        members(traced.at("/trackingInfo/0"), "logisticsUpdatedAt logisticsStatus statusText");
        assertThat(traced.at("/trackingInfo/0/logisticsUpdatedAt").isString()).isTrue();
        JsonNode companies = shop.call("bg.logistics.companies.get", "{'regionId':211}");
        assertThat(companies.isArray()).isTrue();
        members(companies.get(0), """
                logisticsServiceProviderId logisticsServiceProviderName logisticsBrandName""");
        members(shop.call("bg.logistics.warehouse.list.get", "{}").at("/warehouseList/0"), """
                defaultWarehouse warehouseId warehouseBrand regionId1 warehouseName warehouseManagementType
                enableBuyShippingLabel""");
    }

    @Test
    void afterSales() {
        String order = shop.sold("MUG-350", 1);
        shop.hand.simulator().cancel(order);
        JsonNode cancellations = shop.call("bg.aftersales.cancel.list.get", "{}");
        members(cancellations, "data total pageNumber");
        members(cancellations.at("/data/0"), "parentAfterSalesSn parentAfterSalesStatus afterSalesInfoList");
        members(cancellations.at("/data/0/afterSalesInfoList/0"), """
                productSkuId afterSalesSn createAtMillis orderSn parentOrderSn goodsId applyGoodsNumber productList""");
        members(cancellations.at("/data/0/afterSalesInfoList/0/productList/0"), "productSkuId extCode");
        String kept = shop.sold("MUG-350", 1);
        shop.shipped(kept, 1);
        shop.pass(Duration.ofDays(6));
        assertThat(shop.hand.simulator().giveBack(kept)).isTrue();
        JsonNode returns = shop.call("bg.aftersales.parentaftersales.list.get", "{}");
        members(returns, "data total pageNumber");
        members(returns.at("/data/0"), """
                parentAfterSalesSn afterSalesStatusGroup operateExpireTimeMs availableOperateList returnDeliveryType
                parentAfterSalesStatus parentOrderSn updateAt afterSalesType createAt""");
    }
}
