package nl.schil.identity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import nl.schil.identity.internal.model.Organisation;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationsTest {
    private static final String OIN = "00000001123456789000";

    private Installation schil;

    @BeforeEach
    void install(@TempDir Path directory) {
        schil = new Installation(directory);
    }

    @AfterEach
    void close() {
        schil.close();
    }

    @Test
    void registersNameThemByIdByOinOrByNameInAnyCase() {
        Organisation made = schil.organisations.create(schil.local(), "Waterschap Elders", OIN);
        assertThat(schil.organisations.resolve(List.of(made.id(), OIN, " WATERSCHAP  elders", "onbekend")))
                .hasSize(3)
                .allSatisfy(
                        (text, organisation) -> assertThat(organisation.id()).isEqualTo(made.id()));
        assertThat(schil.organisations.find(List.of(made.id(), "x"))).containsOnlyKeys(made.id());
    }

    @Test
    void anImportAddsOneInItsOwnTransaction() {
        OrganisationRef added = schil.database.write(
                schil.local(), "import", writing -> schil.organisations.add(writing, "Gemeente Nieuw"));
        assertThat(schil.organisations.list()).contains(added);
    }

    @Test
    void noTwoHaveTheSameNameOrOin() {
        schil.organisations.create(schil.local(), "Waterschap Elders", OIN);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> schil.organisations.create(schil.local(), "waterschap  elders", OIN));
        assertThat(refused.violations())
                .extracting(Violation::code)
                .containsExactly("identity.organisation.name-taken", "identity.organisation.oin-taken");
        ProblemException form =
                catchThrowableOfType(ProblemException.class, () -> schil.organisations.create(schil.local(), "", "1"));
        assertThat(form.violations())
                .extracting(Violation::code)
                .containsExactly("problem.field.required", "identity.oin.form");
    }

    @Test
    void aChangeStaysWithinTheActorsOrganisations() {
        String here = schil.organisations.list().get(0).id();
        Organisation there = schil.organisations.create(schil.local(), "Waterschap Elders", null);
        schil.user("beheer-hier", RoleGrant.ADMINISTRATOR, here);
        Actor actor = schil.signedIn("beheer-hier");
        assertThat(schil.organisations
                        .change(actor, here, "\"1\"", "Gemeente Anders", null)
                        .name())
                .isEqualTo("Gemeente Anders");
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> schil.organisations.change(actor, there.id(), "\"1\"", "X", null))
                        .status())
                .isEqualTo(404);
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> schil.organisations.create(actor, "Gemeente Extra", null))
                        .status())
                .isEqualTo(403);
    }
}
