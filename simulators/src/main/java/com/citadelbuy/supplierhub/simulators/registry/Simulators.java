package com.citadelbuy.supplierhub.simulators.registry;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.alibaba.AlibabaSimulator;
import com.citadelbuy.supplierhub.simulators.aliexpress.AliexpressSimulator;
import com.citadelbuy.supplierhub.simulators.banggood.BanggoodSimulator;
import com.citadelbuy.supplierhub.simulators.bigbuy.BigBuySimulator;
import com.citadelbuy.supplierhub.simulators.cjdropshipping.CjdropshippingSimulator;
import com.citadelbuy.supplierhub.simulators.doba.DobaSimulator;
import com.citadelbuy.supplierhub.simulators.jumia.JumiaSimulator;
import com.citadelbuy.supplierhub.simulators.pinduoduo.PinduoduoSimulator;
import com.citadelbuy.supplierhub.simulators.printful.PrintfulSimulator;
import com.citadelbuy.supplierhub.simulators.sellercenter.SellerCenterSimulator;
import com.citadelbuy.supplierhub.simulators.takealot.TakealotSimulator;
import com.citadelbuy.supplierhub.simulators.temu.TemuSimulator;
import com.citadelbuy.supplierhub.simulators.vidaxl.VidaXlSimulator;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every simulator there is, one line each. */
public final class Simulators {

    /** Makes a simulator over the world and the clock it is given. */
    @FunctionalInterface
    public interface Factory {
        Simulator create(World world, SimClock clock);
    }

    private static final Map<String, Factory> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("alibaba", AlibabaSimulator::new), //
            Map.entry("aliexpress", AliexpressSimulator::new), //
            Map.entry("banggood", BanggoodSimulator::new), //
            Map.entry("bigbuy", BigBuySimulator::new), //
            Map.entry("cjdropshipping", CjdropshippingSimulator::new), //
            Map.entry("doba", DobaSimulator::new), //
            Map.entry("jumia", JumiaSimulator::new), //
            Map.entry("jumia-sellercenter", SellerCenterSimulator::new), //
            Map.entry("pinduoduo", PinduoduoSimulator::new), //
            Map.entry("printful", PrintfulSimulator::new), //
            Map.entry("takealot", TakealotSimulator::new), //
            Map.entry("temu", TemuSimulator::new), //
            Map.entry("vidaxl", VidaXlSimulator::new)));

    private Simulators() {}

    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    /** How each is made, by id. */
    public static Map<String, Factory> factories() {
        return Collections.unmodifiableMap(ALL);
    }

    public static Simulator create(String id, World world, SimClock clock) {
        Factory factory = ALL.get(id);
        if (factory == null) {
            throw new IllegalArgumentException("No simulator is called " + id);
        }
        return factory.create(world, clock);
    }
}
