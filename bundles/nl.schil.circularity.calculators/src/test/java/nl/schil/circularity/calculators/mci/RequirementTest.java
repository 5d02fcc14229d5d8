package nl.schil.circularity.calculators.mci;

import static nl.schil.circularity.calculators.mci.Requirement.Kind.AT_LEAST;
import static nl.schil.circularity.calculators.mci.Requirement.Kind.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.schil.circularity.calculators.mci.Requirement.Applied;
import org.junit.jupiter.api.Test;

class RequirementTest {
    private static final Product DESK = Product.of(
                    "desk",
                    Material.linear("Steel", 20).with(MciInput.FR, 0.3),
                    Material.linear("board", 30).with(MciInput.FU, 0.6),
                    Material.linear("steel", 1).with(MciInput.FR, 0.8))
            .used(Use.lifetime(8, 10));

    private static double value(Applied applied, int material, MciInput input) {
        return applied.product().materials().get(material).value(input);
    }

    @Test
    void theLeastLiftsWhatIsBelowIt() {
        Applied applied = new Requirement("steel", MciInput.FR, AT_LEAST, 0.5).of(DESK);
        assertThat(applied.changed()).isEqualTo(1);
        assertThat(applied.limited()).isZero();
        assertThat(value(applied, 0, MciInput.FR)).isEqualTo(0.5);
        assertThat(value(applied, 1, MciInput.FR)).isZero();
        assertThat(value(applied, 2, MciInput.FR)).isEqualTo(0.8);
    }

    @Test
    void aValueAlsoLowersWhatIsAboveIt() {
        Applied applied = new Requirement(" STEEL ", MciInput.FR, EXACTLY, 0.5).of(DESK);
        assertThat(applied.changed()).isEqualTo(2);
        assertThat(value(applied, 2, MciInput.FR)).isEqualTo(0.5);
    }

    @Test
    void aFractionTakesOnlyTheRoomThatTheOthersLeave() {
        Applied applied = new Requirement(null, MciInput.FR, AT_LEAST, 0.7).of(DESK);
        assertThat(value(applied, 1, MciInput.FR)).isCloseTo(0.4, within(1e-12));
        assertThat(applied.changed()).isEqualTo(2);
        assertThat(applied.limited()).isEqualTo(1);
        assertThat(MciCalculator.calculate(applied.product()).result()).isPresent();
        Applied again = new Requirement(null, MciInput.FR, AT_LEAST, 0.7).of(applied.product());
        assertThat(again.changed()).isZero();
        assertThat(again.limited()).isEqualTo(1);
    }

    @Test
    void whatIsUnknownBecomesWhatIsRequired() {
        Product unknown =
                Product.of("p", Material.linear("x", 1).with(MciInput.FU, 0.8).with(MciInput.FR, Double.NaN));
        assertThat(value(new Requirement(null, MciInput.FR, AT_LEAST, 0.1).of(unknown), 0, MciInput.FR))
                .isEqualTo(0.1);
        assertThat(value(new Requirement(null, MciInput.FR, AT_LEAST, 0.5).of(unknown), 0, MciInput.FR))
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void theLifetimeIsThatOfTheProduct() {
        Applied applied = new Requirement(null, MciInput.L, AT_LEAST, 12).of(DESK);
        assertThat(applied.product().use().l()).isEqualTo(12);
        assertThat(applied.changed()).isEqualTo(1);
        assertThat(new Requirement(null, MciInput.L, AT_LEAST, 5).of(DESK).changed())
                .isZero();
    }

    @Test
    void whatDoesNothingIsNotRequired() {
        assertThat(new Requirement(null, MciInput.EC, EXACTLY, 0.5).of(DESK).changed())
                .isZero();
        Product steel = Product.of("p", Material.linear("steel", 1).of(Origin.TECHNICAL));
        assertThat(new Requirement(null, MciInput.FS, AT_LEAST, 0.5).of(steel).changed())
                .isZero();
    }

    @Test
    void whatCannotBeIsNoRequirement() {
        assertThatThrownBy(() -> new Requirement(null, MciInput.FR, AT_LEAST, 1.2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requirement(null, MciInput.M, AT_LEAST, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requirement("steel", MciInput.L, AT_LEAST, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requirement(null, MciInput.EF, AT_LEAST, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requirement(null, MciInput.L, AT_LEAST, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
