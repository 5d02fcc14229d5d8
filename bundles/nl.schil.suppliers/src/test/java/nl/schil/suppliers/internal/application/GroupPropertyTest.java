package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.suppliers.internal.model.GroupMember;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlGroups;
import org.jspecify.annotations.Nullable;

/** Whatever is moved where, a group stays a tree. */
class GroupPropertyTest {
    private static final int SUPPLIERS = 7;

    /** @param parent the supplier to move under, or -1 for none */
    record Move(int supplier, int parent) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SUPPLIERS - 1),
                        Arbitraries.integers().between(-1, SUPPLIERS - 1))
                .as(Move::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 25)
    void the_chain_of_parents_never_comes_back(@ForAll("moves") List<Move> moves) throws IOException {
        Path directory = Files.createTempDirectory("groups");
        try (RegisterFixture register = new RegisterFixture(directory)) {
            register.load(IntStream.range(0, SUPPLIERS)
                    .mapToObj(i -> "name=Testgroep " + i)
                    .toArray(String[]::new));
            List<String> ids = register.suppliers().stream().map(Supplier::id).toList();
            ChangeProfile profile = new ChangeProfile(register.database, register.database.clock());
            for (Move move : moves) {
                String parent = move.parent() < 0 ? null : ids.get(move.parent());
                boolean circle = parent != null && upwards(register, parent).contains(ids.get(move.supplier()));
                assertThat(refused(profile, ids.get(move.supplier()), parent)).isEqualTo(circle);
            }
            for (String id : ids) {
                List<String> chain = upwards(register, id);
                Set<String> group = new HashSet<>();
                register.database
                        .read(reading -> SqlGroups.members(reading, id))
                        .forEach(
                                (GroupMember m) -> assertThat(group.add(m.id())).isTrue());
                assertThat(chain).doesNotHaveDuplicates().allMatch(group::contains);
            }
        } finally {
            delete(directory);
        }
    }

    private static boolean refused(ChangeProfile profile, String supplier, @Nullable String parent) {
        try {
            profile.parent(RegisterFixture.ACTOR, supplier, "*", parent);
            return false;
        } catch (ProblemException e) {
            return true;
        }
    }

    private static List<String> upwards(RegisterFixture register, String id) {
        return register.database.read(reading -> SqlGroups.upwards(reading, id));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
