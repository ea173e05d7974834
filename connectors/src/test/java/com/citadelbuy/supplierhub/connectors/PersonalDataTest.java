package com.citadelbuy.supplierhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who lives where stands on the wire and nowhere else: a record that holds it prints nothing of it. */
@NullMarked
class PersonalDataTest {

    private static final String SOMEBODY = "Ada Lovelace";

    /** One such name alone, such as a product's, says nothing of anybody. */
    private static final int TELLING = 2;

    private static Stream<String> packages() throws Exception {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void whoLivesWhereIsNotPrinted(String within) throws Exception {
        Set<String> personal = personal(within);
        for (Class<?> type : records(within)) {
            if (personal(type, personal).count() >= TELLING) {
                assertThat(madeUp(type, personal).toString()).as(type.getName()).doesNotContain(SOMEBODY);
            }
        }
    }

    /** A family's package is called like none of its members. */
    private static Set<String> personal(String within) {
        return Suppliers.find(within)
                .map(SupplierDefinition::personal)
                .orElseGet(() -> Suppliers.ALL.stream()
                        .flatMap(supplier -> supplier.personal().stream())
                        .collect(Collectors.toSet()));
    }

    private static Path folder() throws Exception {
        Path classes = Path.of(Suppliers.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return classes.resolve(Suppliers.class.getPackageName().replace('.', '/'));
    }

    private static List<Class<?>> records(String within) throws Exception {
        try (Stream<Path> files = Files.list(folder().resolve(within))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .<Class<?>>map(name -> type(within + "." + name.replace(".class", "")))
                    .filter(Class::isRecord)
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Suppliers.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Stream<RecordComponent> personal(Class<?> type, Set<String> names) {
        return Arrays.stream(type.getRecordComponents()).filter(part -> isPersonal(part, names));
    }

    private static boolean isPersonal(RecordComponent part, Set<String> names) {
        String snake = part.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        String capital = part.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + part.getName().substring(1);
        return part.getType() == String.class
                && Stream.of(part.getName(), snake, capital).anyMatch(names::contains);
    }

    private static Object madeUp(Class<?> type, Set<String> names) throws Exception {
        RecordComponent[] parts = type.getRecordComponents();
        Constructor<?> made = type.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        made.setAccessible(true);
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = isPersonal(parts[i], names) ? SOMEBODY : anything(parts[i].getType());
        }
        return made.newInstance(values);
    }

    private static @Nullable Object anything(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "1";
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }
}
