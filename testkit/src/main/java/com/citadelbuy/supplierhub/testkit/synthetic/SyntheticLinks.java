package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.ProductLink;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SyntheticLinks(Session session) implements MakeLinks {

    private record Wanted(List<String> products, @Nullable String tag) {}

    private record Made(List<Link> links) {}

    private record Link(String product, URI url) {}

    @Override
    public List<ProductLink> links(List<String> productIds, @Nullable String tag) {
        return session
                .http()
                .post("links", "/links")
                .json(new Wanted(productIds, tag))
                .repeatable()
                .read(Made.class)
                .links()
                .stream()
                .map(link -> new ProductLink(link.product(), link.url(), null))
                .toList();
    }
}
