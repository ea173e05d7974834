import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the first files of a supplier and enters it in the two lists. What it writes compiles, and its tests fail, each
 * with what is missing: a stub that passed would be taken for a connector.
 *
 * <p>Run by {@code ./hub new-supplier ID "NAME"}.
 */
public final class NewSupplier {

    private static final String BASE = "java/com/citadelbuy/supplierhub/";

    /** The kit's suites and what their tests are called. */
    private static final Map<String, String> TEST_NAMES = Map.of(
            "Supplier", "ContractTest", "Fixture", "FixtureTest", "Sample", "SampleConformanceTest");

    private final Path root;
    private final Map<String, String> words;

    private NewSupplier(Path root, String id, String name) {
        this.root = root;
        this.words = Map.of(
                "@id@", id,
                "@name@", name,
                "@Type@", id.substring(0, 1).toUpperCase() + id.substring(1),
                "@today@", LocalDate.now().toString());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3 || arguments[2].isBlank()) {
            refuse("usage: ./hub new-supplier ID \"NAME\"");
        }
        String id = arguments[1];
        if (!id.matches("[a-z][a-z0-9]{1,30}")) {
            refuse("An id is lower case letters and digits, such as acme; '" + id + "' is not.");
        }
        // The name stands in string literals and in comments.
        if (!arguments[2].matches("[^\"\\\\*@{}<>&]+")) {
            refuse("The name may not hold quotes, backslashes or any of * @ { } < > &.");
        }
        new NewSupplier(Path.of(arguments[0]), id, arguments[2].strip()).write();
    }

    private void write() throws IOException {
        if (Files.exists(connectors("main").resolve(fill("@id@"))) || Files.exists(simulators().resolve(fill("@id@")))) {
            refuse(fill("There is a supplier @id@ already."));
        }
        Path connector = connectors("main").resolve(fill("@id@"));
        put(connector.resolve("package-info.java"), CONNECTOR_PACKAGE);
        put(connector.resolve(fill("@Type@.java")), DEFINITION);
        put(connector.resolve(fill("@Type@Catalog.java")), CATALOG);
        Path tests = connectors("test").resolve(fill("@id@"));
        put(tests.resolve("package-info.java"), TEST_PACKAGE);
        for (String kind : List.of("Supplier", "Fixture", "Sample")) {
            String test = fill("@Type@") + TEST_NAMES.get(kind);
            put(tests.resolve(test + ".java"), TEST.replace("@Kind@", kind).replace("@Test@", test));
        }
        Path resources = root.resolve("connectors/src/test/resources");
        put(resources.resolve(fill("fixtures/@id@/read_product.json")), FIXTURE);
        put(resources.resolve(fill("samples/@id@.json")), "[]\n");
        Path simulator = simulators().resolve(fill("@id@"));
        put(simulator.resolve("package-info.java"), SIMULATOR_PACKAGE);
        put(simulator.resolve(fill("@Type@Simulator.java")), SIMULATOR);
        put(root.resolve(fill("docs/suppliers/@id@.quirks.md")), QUIRKS);
        enterConnector(connectors("main").resolve("Suppliers.java"));
        enterSimulator(registry());
        System.out.println(fill("""

                Next: read the documents of @name@, then
                  1. write the simulator, as strict as they are and without looking at the connector
                  2. fill the definition; leave out what they do not grant, and say in unknowns what they leave open
                  3. ./hub test @id@ until nothing is missing, ./hub docs for its page and the matrix"""));
    }

    // --- The two lists -----------------------------------------------------------------------------------------------

    /** Rebuilds the list, sorted by id; formatting is left to the formatter. */
    private void enterConnector(Path list) throws IOException {
        String text = Files.readString(list);
        Map<String, String> idOfType = new TreeMap<>();
        Pattern.compile("import com\\.citadelbuy\\.supplierhub\\.connectors\\.(\\w+)\\.(\\w+);")
                .matcher(text)
                .results()
                .forEach(one -> idOfType.put(one.group(2), one.group(1)));
        idOfType.put(fill("@Type@"), fill("@id@"));
        Matcher all = Pattern.compile("(?s)List\\.of\\(([^;]*)\\);").matcher(text);
        if (!all.find()) {
            refuse("The list in " + list + " is not where it was; enter the definition by hand.");
        }
        List<String> types = Stream.concat(
                        Pattern.compile("(\\w+)\\.DEFINITION").matcher(all.group(1)).results().map(one -> one.group(1)),
                        Stream.of(fill("@Type@")))
                .sorted(Comparator.comparing(type -> idOfType.getOrDefault(type, type)))
                .toList();
        String entries = types.stream().map(type -> type + ".DEFINITION").collect(Collectors.joining(", //\n"));
        String entered = text.substring(0, all.start()) + "List.of( //\n" + entries + ");" + text.substring(all.end());
        Files.writeString(list, imported(entered, fill("com.citadelbuy.supplierhub.connectors.@id@.@Type@")));
    }

    private void enterSimulator(Path list) throws IOException {
        String text = Files.readString(list);
        List<MatchResult> entries = Pattern.compile("Map\\.entry\\(\"(\\w+)\", \\w+::new\\)")
                .matcher(text)
                .results()
                .toList();
        if (entries.isEmpty()) {
            refuse("The list in " + list + " is not where it was; enter the simulator by hand.");
        }
        Map<String, String> byId = new TreeMap<>();
        entries.forEach(entry -> byId.put(entry.group(1), entry.group()));
        byId.put(fill("@id@"), fill("Map.entry(\"@id@\", @Type@Simulator::new)"));
        String entered = text.substring(0, entries.getFirst().start())
                + String.join(", //\n", byId.values())
                + text.substring(entries.getLast().end());
        Files.writeString(list, imported(entered, fill("com.citadelbuy.supplierhub.simulators.@id@.@Type@Simulator")));
    }

    private static String imported(String text, String type) {
        return text.replaceFirst("(?m)^import ", "import " + type + ";\nimport ");
    }

    // --- Files -------------------------------------------------------------------------------------------------------

    private Path connectors(String part) {
        return root.resolve("connectors/src/" + part + "/" + BASE + "connectors");
    }

    private Path simulators() {
        return root.resolve("simulators/src/main/" + BASE + "simulators");
    }

    private Path registry() {
        Path apart = simulators().resolve("registry/Simulators.java");
        return Files.exists(apart) ? apart : simulators().resolve("Simulators.java");
    }

    private void put(Path file, String template) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, fill(template));
        System.out.println("  " + root.relativize(file));
    }

    private String fill(String template) {
        String text = template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }

    private static void refuse(String sentence) {
        System.err.println("hub: " + sentence);
        System.exit(1);
    }

    // --- What is written ---------------------------------------------------------------------------------------------

    private static final String CONNECTOR_PACKAGE = """
            /**
             * @name@. {@link @Type@} says what it is and can; the other classes translate one group of capabilities each. Nothing here
             * retries, waits, logs or signs.
             */
            @NullMarked
            package com.citadelbuy.supplierhub.connectors.@id@;

            import org.jspecify.annotations.NullMarked;
            """;

    private static final String DEFINITION = """
            package com.citadelbuy.supplierhub.connectors.@id@;

            import static com.citadelbuy.supplierhub.spi.SupplierDefinition.supplier;

            import com.citadelbuy.supplierhub.spi.ErrorRules;
            import com.citadelbuy.supplierhub.spi.Evidence;
            import com.citadelbuy.supplierhub.spi.Field;
            import com.citadelbuy.supplierhub.spi.ReadProduct;
            import com.citadelbuy.supplierhub.spi.RequestSigner;
            import com.citadelbuy.supplierhub.spi.SupplierDefinition;

            /** @name@ before its documents were read (@today@). */
            public final class @Type@ {

                public static final SupplierDefinition DEFINITION = supplier("@id@", "@name@")
                        .regions("global")
                        .evidence(Evidence.Source.NONE, "@today@")
                        .live("https://@id@.invalid")
                        .credential(Field.secret("api_key", "API key", "Where a person finds it at @name@."))
                        .signer(RequestSigner.bearer("api_key"))
                        .errors(ErrorRules.rules().code("/code").message("/message").build())
                        .can(ReadProduct.class, @Type@Catalog::new, "products.get")
                        .build();

                private @Type@() {}
            }
            """;

    private static final String CATALOG = """
            package com.citadelbuy.supplierhub.connectors.@id@;

            import com.citadelbuy.supplierhub.spi.ReadProduct;
            import com.citadelbuy.supplierhub.spi.Session;
            import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
            import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
            import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
            import java.util.List;
            import java.util.Map;
            import java.util.Objects;

            /** Products. Path and members are an example of the form until the documents are read. */
            final class @Type@Catalog implements ReadProduct {

                private record Item(String id, String title) {

                    Item {
                        Objects.requireNonNull(id, "@name@ names no id of the product");
                    }

                    CatalogProduct toProduct(String raw) {
                        CatalogVariant only = new CatalogVariant(id, null, title, Map.of(), null, null, List.of(), Map.of());
                        return new CatalogProduct(
                                id, title, null, List.of(), null, CatalogProduct.Sale.UNRECOGNISED, List.of(only), raw);
                    }
                }

                private final Session session;

                @Type@Catalog(Session session) {
                    this.session = session;
                }

                @Override
                public CatalogProduct byId(String productId) {
                    Raw<Item> item =
                            session.http().get("products.get", "/products/{}", productId).readRaw(Item.class);
                    return item.value().toProduct(item.json());
                }
            }
            """;

    private static final String TEST_PACKAGE = """
            /** Holds the connector of @name@ to its contract, its fixtures and the documents' samples. */
            @NullMarked
            package com.citadelbuy.supplierhub.connectors.@id@;

            import org.jspecify.annotations.NullMarked;
            """;

    private static final String TEST = """
            package com.citadelbuy.supplierhub.connectors.@id@;

            import com.citadelbuy.supplierhub.testkit.@Kind@Contract;

            final class @Test@ extends @Kind@Contract {

                @Test@() {
                    super(@Type@.DEFINITION);
                }
            }
            """;

    private static final String FIXTURE = """
            {
              "origin": "to be written: the shape of a reply as the documents show it, with values of our own",
              "capability": "read_product",
              "call": {"method": "byId", "args": ["1"]},
              "exchanges": [
                {"request": {"method": "GET", "path": "/products/1"}, "reply": {"status": 200, "json": {}}}
              ],
              "result": {"id": "1"}
            }
            """;

    private static final String SIMULATOR_PACKAGE = """
            /**
             * A fake @name@, built from the supplier's documents alone; it must not know how the hub talks to it. Start at {@link
             * com.citadelbuy.supplierhub.simulators.@id@.@Type@Simulator}.
             */
            @NullMarked
            package com.citadelbuy.supplierhub.simulators.@id@;

            import org.jspecify.annotations.NullMarked;
            """;

    private static final String SIMULATOR = """
            package com.citadelbuy.supplierhub.simulators.@id@;

            import com.citadelbuy.supplierhub.simulators.Guide;
            import com.citadelbuy.supplierhub.simulators.SimClock;
            import com.citadelbuy.supplierhub.simulators.SimJson;
            import com.citadelbuy.supplierhub.simulators.SimReply;
            import com.citadelbuy.supplierhub.simulators.SimRequest;
            import com.citadelbuy.supplierhub.simulators.Simulator;
            import com.citadelbuy.supplierhub.simulators.World;
            import java.time.Duration;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;

            /** @name@. It answers nothing yet: the documents say what, and the tests say what is missing. */
            public final class @Type@Simulator implements Simulator {

                private static final Duration BACK_IN = Duration.ofSeconds(1);

                private final World world;
                private final SimClock clock;

                public @Type@Simulator(World world, SimClock clock) {
                    this.world = world;
                    this.clock = clock;
                }

                @Override
                public String id() {
                    return "@id@";
                }

                @Override
                public SimReply handle(SimRequest request) {
                    return says(
                            501,
                            "The simulator of @name@ does not know %s %s; it holds %d products at %s"
                                    .formatted(request.method(), request.path(), world.size("products"), clock.now()));
                }

                @Override
                public SimReply rateLimited() {
                    return says(429, "Too many requests").with("Retry-After", String.valueOf(BACK_IN.toSeconds()));
                }

                @Override
                public SimReply serverError() {
                    return says(500, "Internal error");
                }

                @Override
                public void expireTokens() {
                    world.remove("tokens", "access");
                }

                @Override
                public Set<String> orderStatuses() {
                    return Set.of();
                }

                @Override
                public Set<String> shipmentStatuses() {
                    return Set.of();
                }

                @Override
                public Guide guide() {
                    return new Guide(Map.of("api_key", "simulated-key-of-@id@"), Map.of(), "", List.of("1"), List.of());
                }

                private static SimReply says(int status, String message) {
                    return SimReply.json(status, SimJson.object().put("message", message));
                }
            }
            """;

    private static final String QUIRKS = """
            ## Quirks

            Nothing is known yet: the documents of @name@ are still to be read.
            """;
}
