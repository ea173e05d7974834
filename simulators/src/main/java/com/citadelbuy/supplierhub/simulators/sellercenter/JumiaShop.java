package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.time.ZoneId;
import java.util.List;

/** The seller's account at Jumia's retired API: a Nigerian shop. */
final class JumiaShop {

    private static final String OFFERS = """
            SC-MUG-1~Tin Mug 300 ml~~1000.00~99~active
            SC-LAMP-1~Clay Oil Lamp~~4500.00~20~active
            SC-SOAP-1~Ọṣẹ dúdú, six bars~~2300.50~140~active
            SC-RADIO-1~Pocket Radio~~7900.00~12~active
            SC-FAN-1~Rechargeable Fan~~18500.00~8~active
            SC-BELT-1~Leather Belt~~5200.00~30~active
            SC-SCARF-1~Adire Scarf~~3900.00~45~active
            SC-CARD-64~Memory Card~64GB~6100.00~60~active
            SC-CARD-128~Memory Card~128GB~9800.00~25~active
            SC-CARD-256~Memory Card~256GB~15400.00~0~active
            SC-CAP-1~Baseball Cap~~2100.00~70~active
            SC-PAN-20~Frying Pan~20 cm~6400.00~33~active
            SC-PAN-28~Frying Pan~28 cm~8900.00~18~active
            SC-ROPE-1~Skipping Rope~~1250.75~200~active
            SC-BOOK-1~Exercise Books, pack of 12~~3150.00~500~active
            SC-BELL-1~Bicycle Bell & Horn~~1875.00~64~active
            SC-SHEA-1~Shea Butter 500 g~~2950.00~90~active
            SC-TORCH-1~Hand-crank Torch~~4100.00~27~active
            SC-VASE-1~Clay Vase~~8800.00~5~inactive
            SC-MAT-1~Woven Mat~~5600.00~11~inactive
            SC-CLOCK-1~Wall Clock~~6600.00~14~pending
            SC-TRAY-1~Serving Tray~~3300.00~22~rejected
            SC-OLD-1~Cassette Player~~12000.00~3~deleted
            """;

    static final Market MARKET = new Market(
            "Nigeria",
            "Lagos",
            ZoneId.of("Africa/Lagos"),
            "http://demo-shop.sellercenter.example",
            "seller@demo-shop.example",
            "b1bdb357ced10fe4e9a69840cdd4f0e9c03d77fe",
            List.of("Jumia Express", "Own courier"),
            OFFERS);

    private JumiaShop() {}
}
