package nl.schil.circularity.calculators.esrs;

import static nl.schil.circularity.calculators.esrs.E5Line.Part.PACKAGING;
import static nl.schil.circularity.calculators.esrs.E5Line.Part.PRODUCT;
import static nl.schil.circularity.calculators.mci.MciInput.FR;
import static nl.schil.circularity.calculators.mci.MciInput.FS;
import static nl.schil.circularity.calculators.mci.MciInput.FU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.Origin;
import org.junit.jupiter.api.Test;

class E5DatapointsTest {
    private static final E5Line STEEL = new E5Line(
            Material.linear("steel", 6).of(Origin.TECHNICAL).with(FR, 0.5).with(FU, 0.1), 100, PRODUCT, 0.9);
    private static final E5Line WOOD =
            new E5Line(Material.linear("wood", 3).of(Origin.BIOLOGICAL).with(FS, 0.8), 100, PRODUCT, 0.5);
    private static final E5Line BOX =
            new E5Line(Material.linear("box, printed", 1).of(Origin.BIOLOGICAL).with(FR, 1), 100, PACKAGING, 1);

    private static Map<String, Outcome<Double>> figures(E5Line... lines) {
        return E5Datapoints.of(List.of(lines)).stream().collect(Collectors.toMap(Datapoint::id, Datapoint::value));
    }

    @Test
    void everyFigureFollowsFromTheMaterials() {
        Map<String, Outcome<Double>> figures = figures(STEEL, WOOD, BOX);
        assertThat(figures.get("E5-4_02").orElseThrow()).isCloseTo(1000, within(1e-9));
        assertThat(figures.get("E5-4_03").orElseThrow()).isCloseTo(60, within(1e-9));
        assertThat(figures.get("E5-4_04").orElseThrow()).isCloseTo(460, within(1e-9));
        assertThat(figures.get("E5-4_05").orElseThrow()).isCloseTo(46, within(1e-9));
        assertThat(figures.get("E5-5_04").orElseThrow()).isCloseTo(100 * (6 * 0.9 + 3 * 0.5) / 9, within(1e-9));
        assertThat(figures.get("E5-5_05").orElseThrow()).isCloseTo(100, within(1e-9));
    }

    @Test
    void oneUnknownMakesOnlyTheFiguresUnknownThatNeedIt() {
        E5Line unknown = new E5Line(Material.linear("foam", 1).with(FR, Double.NaN), 10, PRODUCT, 0.2);
        Map<String, Outcome<Double>> figures = figures(STEEL, WOOD, BOX, unknown);
        assertThat(figures.get("E5-4_02").orElseThrow()).isCloseTo(1010, within(1e-9));
        assertThat(figures.get("E5-4_03")).isEqualTo(Outcome.unknown("foam", "origin"));
        assertThat(figures.get("E5-4_04")).isEqualTo(Outcome.unknown("foam", "FR+FU"));
        assertThat(figures.get("E5-5_04")).isInstanceOf(Outcome.Measured.class);
        E5Line weightless = new E5Line(Material.linear("foam", Double.NaN), 10, PACKAGING, 0.2);
        assertThat(((Outcome.Unknown<Double>) figures(STEEL, weightless).get("E5-4_02")).missing())
                .containsExactly(new Missing("foam", "M"));
    }

    @Test
    void whatThereIsNoneOfIsNotApplicableAndNotZero() {
        Map<String, Outcome<Double>> figures = figures(STEEL);
        assertThat(figures.get("E5-4_03")).isEqualTo(new Outcome.NotApplicable<>("no biological material"));
        assertThat(figures.get("E5-5_05")).isEqualTo(new Outcome.NotApplicable<>("no packaging"));
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        Map<String, Outcome<Double>> figures =
                figures(new E5Line(Material.linear("x", 1).with(FR, 0.8).with(FU, 0.3), 1, PRODUCT, 1.2));
        assertThat(figures.get("E5-4_05")).isInstanceOf(Outcome.Refused.class);
        assertThat(figures.get("E5-5_04")).isInstanceOf(Outcome.Refused.class);
        assertThat(figures(new E5Line(Material.linear("x", 1), -1, PRODUCT, 1)).get("E5-4_02"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theExportTellsMeasuredUnknownAndNotApplicableApart() {
        E5Line unknown = new E5Line(BOX.material().with(FR, Double.NaN), 10, PRODUCT, 0.3);
        String csv = E5Csv.write(E5Datapoints.of(List.of(STEEL, unknown)), "2026");
        assertThat(csv.split("\r\n"))
                .hasSize(7)
                .contains(
                        "E5-4_02,31(a),Total weight of products and materials used,2026,610,kg,measured,,Delegated Regulation (EU) 2023/2772",
                        "E5-4_04,31(c),Weight of secondary reused or recycled materials,2026,,kg,unknown,\"box, printed: FR+FU\",Delegated Regulation (EU) 2023/2772",
                        "E5-5_05,36(c),Recyclable content in packaging,2026,,%,not applicable,no packaging,Delegated Regulation (EU) 2023/2772");
    }

    @Test
    void quotesInANameStayInTheExport() {
        E5Line foam = new E5Line(Material.linear("foam \"soft\"", Double.NaN), 10, PRODUCT, 0.3);
        assertThat(E5Csv.write(E5Datapoints.of(List.of(foam)), "2026")).contains("\"foam \"\"soft\"\": M\",");
    }
}
