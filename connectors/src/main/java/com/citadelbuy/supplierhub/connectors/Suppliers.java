package com.citadelbuy.supplierhub.connectors;

import com.citadelbuy.supplierhub.connectors.alibaba.Alibaba;
import com.citadelbuy.supplierhub.connectors.aliexpress.AliExpress;
import com.citadelbuy.supplierhub.connectors.banggood.Banggood;
import com.citadelbuy.supplierhub.connectors.bigbuy.BigBuy;
import com.citadelbuy.supplierhub.connectors.cjdropshipping.Cj;
import com.citadelbuy.supplierhub.connectors.doba.Doba;
import com.citadelbuy.supplierhub.connectors.jumia.Jumia;
import com.citadelbuy.supplierhub.connectors.pinduoduo.Pinduoduo;
import com.citadelbuy.supplierhub.connectors.printful.Printful;
import com.citadelbuy.supplierhub.connectors.sellercenter.JumiaSellerCenter;
import com.citadelbuy.supplierhub.connectors.takealot.Takealot;
import com.citadelbuy.supplierhub.connectors.temu.Temu;
import com.citadelbuy.supplierhub.connectors.vidaxl.VidaXl;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.List;
import java.util.Optional;

/** All suppliers there are, by id. */
public final class Suppliers {

    public static final List<SupplierDefinition> ALL = List.of( //
            Alibaba.DEFINITION, //
            AliExpress.DEFINITION, //
            Banggood.DEFINITION, //
            BigBuy.DEFINITION, //
            Cj.DEFINITION, //
            Doba.DEFINITION, //
            Jumia.DEFINITION, //
            JumiaSellerCenter.DEFINITION, //
            Pinduoduo.DEFINITION, //
            Printful.DEFINITION, //
            Takealot.DEFINITION, //
            Temu.DEFINITION, //
            VidaXl.DEFINITION);

    private Suppliers() {}

    public static Optional<SupplierDefinition> find(String id) {
        return ALL.stream().filter(supplier -> supplier.id().equals(id)).findFirst();
    }
}
