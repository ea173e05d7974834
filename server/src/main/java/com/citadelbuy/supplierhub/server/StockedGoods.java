package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.Sellable;
import com.citadelbuy.supplierhub.server.inventory.SellableFilter;
import com.citadelbuy.supplierhub.server.listings.Goods;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.util.Optional;

/** Stock as listings see it. */
public record StockedGoods(Inventory inventory) implements Goods {

    @Override
    public Optional<Level> of(String workspaceId, String variantId) {
        SellableFilter one = new SellableFilter(null, variantId, null, null, null);
        return inventory.sellable(workspaceId, one, null, 1).data().stream()
                .findFirst()
                .map(line -> level(line.sellable()));
    }

    private static Level level(Sellable sellable) {
        return new Level(sellable.quantity(), sellable.precision() == Stock.Precision.MADE_TO_ORDER, sellable.oldest());
    }
}
