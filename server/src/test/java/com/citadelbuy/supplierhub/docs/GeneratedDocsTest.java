package com.citadelbuy.supplierhub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.Suppliers;
import com.citadelbuy.supplierhub.server.events.EventCatalogue;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run with {@code -Ddocs.write=true}, as {@code ./hub docs} does, to write the documents anew. */
class GeneratedDocsTest {

    private static final CapabilityMatrix MATRIX = new CapabilityMatrix(Suppliers.ALL);

    @Test
    void theReadmeShowsTheCapabilitiesAsTheyAre() {
        Document.of("README.md").mustHold("capabilities", "\n" + MATRIX.table() + "\n");
    }

    @Test
    void thePageOfCapabilitiesIsCurrent() {
        Document.of("docs/capabilities.md").mustBe(MATRIX.page());
    }

    @Test
    void thePageOfEventsIsCurrent() {
        Document.of("docs/events.md").mustBe(new EventsPage(EventCatalogue.all()).text());
    }

    static List<SupplierDefinition> suppliers() {
        return Suppliers.ALL;
    }

    @ParameterizedTest
    @MethodSource("suppliers")
    void thePageOfASupplierIsCurrent(SupplierDefinition supplier) {
        String quirks =
                Document.of("docs/suppliers/" + supplier.id() + ".quirks.md").text();
        assertThat(quirks).as("%s has a page of quirks", supplier.id()).isNotBlank();
        Document.of("docs/suppliers/" + supplier.id() + ".md").mustBe(new SupplierPage(supplier, quirks).text());
    }

    @Test
    void noPageIsOfASupplierThatIsGone() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("..", "docs", "suppliers"))) {
            assertThat(pages.map(page -> page.getFileName().toString().split("\\.")[0]))
                    .isSubsetOf(
                            Suppliers.ALL.stream().map(SupplierDefinition::id).toList());
        }
    }
}
