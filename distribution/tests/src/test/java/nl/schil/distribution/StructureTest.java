package nl.schil.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schil.kernel.security.Permission;
import org.junit.jupiter.api.Test;

/** What holds for every bundle of the repository, also for those that come later. */
class StructureTest {
    private static final Path BUNDLES = Path.of(System.getProperty("schil.root"), "bundles");
    private static final Set<String> PLATFORM =
            Set.of("kernel", "store", "rest", "identity", "exchange", "workbench", "mail", "operations");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .filter(folder -> !folder.getFileName().toString().contains(".wrap."))
                    .sorted()
                    .toList();
        }
    }

    private static String module(Path bundle) {
        return bundle.getFileName()
                .toString()
                .replaceFirst("^nl\\.schil\\.", "")
                .replaceFirst("\\..*", "");
    }

    private static JavaClasses classes() throws IOException {
        return new ClassFileImporter()
                .importPaths(bundles().stream()
                        .map(bundle -> bundle.resolve("target/classes"))
                        .filter(Files::isDirectory)
                        .toList());
    }

    @Test
    void noBundleImportsASiblingAndNothingImportsInACircle() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (Path bundle : bundles()) {
            try (Stream<Path> jars = Files.list(bundle.resolve("target"))) {
                Path jar = jars.filter(
                                file -> file.getFileName().toString().matches("nl\\.schil\\..*-\\d[\\d.]*\\.jar"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(bundle + " is not built"));
                arrows.computeIfAbsent(module(bundle), module -> new TreeSet<>())
                        .addAll(imports(jar, module(bundle)));
            }
        }
        assertThat(arrows).containsKeys("kernel", "suppliers", "contracts", "maturity");
        arrows.forEach((bundle, imported) ->
                assertThat(imported).as(bundle + " imports").isSubsetOf(Set.of("kernel")));
        assertThat(arrows.get("kernel")).isEmpty();
    }

    /** A library for any program: it knows nothing of the platform, and brings along what it needs. */
    @Test
    void theCalculatorsOfCircularityImportNothingOfOthers() throws IOException {
        Path target = BUNDLES.resolve("nl.schil.circularity.calculators/target");
        try (Stream<Path> jars = Files.list(target);
                JarFile file = new JarFile(jars.filter(path -> path.toString().matches(".*-\\d[\\d.]*\\.jar"))
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            String imported = file.getManifest().getMainAttributes().getValue("Import-Package");
            assertThat(imported.replaceAll("\"[^\"]*\"", "").split(","))
                    .allMatch(name -> name.startsWith("java.") || name.startsWith("nl.schil.circularity.calculators"));
        }
    }

    private static Set<String> imports(Path jar, String own) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String header = file.getManifest().getMainAttributes().getValue("Import-Package");
            Matcher names = Pattern.compile("nl\\.schil\\.([a-z]+)").matcher(header == null ? "" : header);
            Set<String> imported = new TreeSet<>();
            while (names.find()) {
                imported.add(names.group(1));
            }
            imported.remove(own);
            return imported;
        }
    }

    @Test
    void modelsKnowNoFrameworkNoDatabaseNoRestNoClockAndNoLog() throws IOException {
        noClasses()
                .that()
                .resideInAPackage("..internal.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.osgi..", "java.sql..", "javax.sql..", "jakarta..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(classes());
    }

    @Test
    void everyOperationDeclaresItsPermission() throws IOException {
        methods()
                .that(new DescribedPredicate<JavaMethod>("are REST operations") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
                    }
                })
                .should(new ArchCondition<JavaMethod>("carry @Permission") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean permission = method.isAnnotatedWith(Permission.class)
                                || method.getOwner().isAnnotatedWith(Permission.class);
                        if (!permission) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has no @Permission"));
                        }
                    }
                })
                .check(classes());
    }

    /** What a visitor of the supplier's door reaches follows from the invitation: nothing of it can be named in an address. */
    @Test
    void operationsOfTheDoorTakeNothingFromTheAddressAndStandUnderTheDoor() throws IOException {
        methods()
                .that(new DescribedPredicate<JavaMethod>("are operations of the supplier's door") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.isAnnotatedWith(Permission.class)
                                && method.getAnnotationOfType(Permission.class)
                                        .value()
                                        .matches("door(\\..*)?");
                    }
                })
                .should(new ArchCondition<JavaMethod>("take no path, query or matrix parameter and stand under door/") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean addressed = method.getParameters().stream()
                                .anyMatch(parameter -> Stream.of("PathParam", "QueryParam", "MatrixParam")
                                        .anyMatch(name -> parameter.isAnnotatedWith("jakarta.ws.rs." + name)));
                        boolean under = method.getOwner()
                                .tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                                .map(path -> path.value().startsWith("door/"))
                                .orElse(false);
                        if (addressed || !under) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .check(classes());
    }

    @Test
    void everyBundleHasAReadmeAndDescribesItself() throws IOException {
        for (Path bundle : bundles()) {
            assertThat(bundle.resolve("README.md")).exists();
            assertThat(Files.readString(bundle.resolve("README.md")).length())
                    .as(bundle.toString())
                    .isGreaterThan(400);
        }
    }

    @Test
    void theReadmeListsEveryBundle() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("schil.root"), "README.md"));
        for (Path bundle : bundles()) {
            assertThat(readme).contains(bundle.getFileName().toString());
        }
        assertThat(PLATFORM).allMatch(name -> readme.contains("nl.schil." + name));
    }
}
