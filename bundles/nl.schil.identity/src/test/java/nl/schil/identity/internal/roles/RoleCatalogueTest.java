package nl.schil.identity.internal.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schil.identity.internal.model.RoleGrant;
import org.junit.jupiter.api.Test;

class RoleCatalogueTest {
    private final RoleCatalogue roles = new RoleCatalogue();

    @Test
    void theRolesOfTheDomainAreThere() {
        assertThat(roles.all())
                .containsOnlyKeys(
                        "administrator",
                        "buyer",
                        "category-manager",
                        "contract-administrator",
                        "contract-manager",
                        "contract-owner",
                        "cpo",
                        "process-manager",
                        "reader",
                        "service-manager",
                        "supplier-manager",
                        "sustainability-adviser");
        assertThat(roles.all().values())
                .allSatisfy(role -> assertThat(role.names()).containsOnlyKeys("nl", "en"));
    }

    @Test
    void onlyTheAdministratorManagesAccess() {
        for (String permission : List.of("identity.write", "tokens.write", "organisations.write")) {
            assertThat(roles.all().keySet())
                    .filteredOn(code -> roles.grants(List.of(new RoleGrant(code, null))).stream()
                            .anyMatch(grant -> grant.covers(permission)))
                    .containsExactly("administrator");
        }
    }

    @Test
    void aRoleThatIsNoLongerThereOffersNothing() {
        assertThat(roles.grants(List.of(new RoleGrant("tovenaar", null)))).isEmpty();
    }
}
