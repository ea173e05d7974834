package com.citadelbuy.supplierhub.server.catalog;

import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.product;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.reading;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.catalog.Removals.Verdict;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullMarked
class RemovalsTest {

    private final CatalogGround ground = new CatalogGround();

    @BeforeEach
    void fortyProducts() {
        ground.apply(IntStream.range(0, 40).mapToObj(RemovalsTest::told).toArray(ProductReading[]::new));
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void aPassThatBrokeOffRemovesNothing() {
        missing("pass", 0);
        assertThat(end("pass", false)).isEqualTo(new Verdict.Nothing());
        assertThat(end("pass", true)).as("what it noted is forgotten").isEqualTo(new Verdict.Nothing());
        assertThat(gone()).isZero();
    }

    @Test
    void aTwentiethIsBelievedAndWhatIsGoneCannotBeBoughtButIsKept() {
        missing("pass", 0, 1);
        assertThat(end("pass", true)).isEqualTo(new Verdict.Removed(2));
        PageOutcome other = ground.apply(told(5));
        assertThat(other.unchanged()).isEqualTo(1);
        assertThat(gone()).isEqualTo(2);
        assertThat(ground.events("product.removed")).isEqualTo(2);
        String id = ground.hub.database.withHandle(
                handle -> handle.createQuery("SELECT id FROM products WHERE supplier_product_id = 'p0'")
                        .mapTo(String.class)
                        .one());
        assertThat(ground.hub.products.variantsOf("default", id)).allMatch(VariantDetail::gone);
        PageOutcome back = ground.apply(told(0));
        assertThat(back.changed()).isEqualTo(1);
        assertThat(ground.hub.products.variantsOf("default", id)).noneMatch(VariantDetail::gone);
        assertThat(ground.events("product.returned")).isEqualTo(1);
    }

    @Test
    void whatNobodyDecidedAboutIsOverWithTheNextProposal() {
        missing("pass", 0, 1, 2);
        end("pass", true);
        missing("next", 0, 1, 2, 3);
        end("next", true);
        assertThat(pending()).singleElement().returns(4, RemovalProposal::missing);
        assertThat(ground.events("catalog.removal_superseded")).isEqualTo(1);
    }

    @Test
    void moreThanATwentiethWaitsForAPerson() {
        missing("pass", 0, 1, 2);
        assertThat(end("pass", true)).isInstanceOf(Verdict.Quarantined.class);
        assertThat(gone()).isZero();
        assertThat(ground.events("catalog.removal_quarantined")).isEqualTo(1);
        ground.apply(told(1));
        RemovalProposal proposal = pending().getFirst();
        assertThat(proposal)
                .returns(3, RemovalProposal::missing)
                .returns(2, RemovalProposal::open)
                .returns(40, RemovalProposal::live);
        assertThat(ground.removals.approve("default", proposal.id()).status()).isEqualTo("approved");
        assertThat(gone()).isEqualTo(2);
        assertThatThrownBy(() -> ground.removals.approve("default", proposal.id()))
                .isInstanceOf(Refusal.Clash.class);
        assertThatThrownBy(() -> ground.removals.reject("default", "rmv_none")).isInstanceOf(Refusal.Missing.class);
    }

    @Test
    void aRejectedProposalRemovesNothing() {
        missing("pass", 0, 1, 2);
        end("pass", true);
        ground.removals.reject("default", pending().getFirst().id());
        assertThat(gone()).isZero();
        assertThat(pending()).isEmpty();
    }

    @Test
    void whatWasRejectedStaysRejectedUntilItWasSeenAgain() {
        missing("one", 0, 1, 2);
        end("one", true);
        ground.removals.reject("default", pending().getFirst().id());
        missing("two", 0, 1, 2);
        assertThat(end("two", true)).isEqualTo(new Verdict.Nothing());
        missing("three", 0, 1, 2, 3, 4, 5);
        assertThat(end("three", true)).isInstanceOf(Verdict.Quarantined.class);
        assertThat(pending()).singleElement().returns(3, RemovalProposal::missing);
        ground.removals.approve("default", pending().getFirst().id());
        assertThat(gone()).as("those that were rejected stay").isEqualTo(3);
        ground.apply(told(0), told(1), told(2));
        missing("four", 0, 1, 2);
        assertThat(end("four", true)).as("seen again, they may go").isInstanceOf(Verdict.Quarantined.class);
    }

    @Test
    void aLaterPassReplacesWhatWasProposedBefore() {
        missing("one", 0, 1, 2);
        end("one", true);
        missing("two", 0, 1, 2, 3);
        end("two", true);
        assertThat(pending()).singleElement().returns(4, RemovalProposal::missing);
    }

    @Test
    void aProductReadInThePassIsNotMissing() {
        missing("pass", 0);
        ground.apply(told(0));
        assertThat(end("pass", true)).isEqualTo(new Verdict.Nothing());
    }

    @Test
    void aSingleProductOfASmallCatalogueMayGo() {
        ground.hub.database.useHandle(handle ->
                handle.execute("UPDATE products SET gone_at = now() WHERE supplier_product_id NOT IN ('p0', 'p1')"));
        missing("pass", 0);
        assertThat(end("pass", true)).isEqualTo(new Verdict.Removed(1));
    }

    private void missing(String pass, int... numbers) {
        ground.hub.database.useTransaction(tx -> IntStream.of(numbers)
                .forEach(number -> ground.removals.missing(tx, ground.connection, pass, "p" + number)));
    }

    private Verdict end(String pass, boolean complete) {
        return ground.hub.database.inTransaction(tx -> ground.removals.end(tx, ground.connection, pass, complete));
    }

    private long gone() {
        return ground.hub.count("SELECT count(*) FROM products WHERE gone_at IS NOT NULL");
    }

    private List<RemovalProposal> pending() {
        return ground.removals.proposals("default", "pending", null, 10).data();
    }

    private static ProductReading told(int number) {
        return reading(product("p" + number, "Product", variant("v", "1.00")));
    }
}
