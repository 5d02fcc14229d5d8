package nl.schil.circularity.internal.material.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.MaterialForm;
import nl.schil.circularity.internal.material.form.UseForm;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.workbook.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadTemplateTest {
    private static final DataRequest REQUEST = new DataRequest(
            "r-1",
            "o-1",
            1,
            "s-1",
            null,
            null,
            "Bureaustoel",
            new Period(2026, 3),
            LocalDate.of(2026, 12, 1),
            null,
            "noor",
            "Noor",
            LocalDate.of(2026, 11, 1),
            List.of());

    private static MaterialForm steel(String fr) {
        BigDecimal one = BigDecimal.ONE;
        return new MaterialForm(
                "Staal",
                BigDecimal.TEN,
                "kg",
                "TECHNICAL",
                new BigDecimal(fr),
                new BigDecimal("0.1"),
                null,
                new BigDecimal("0.8"),
                new BigDecimal("0.4"),
                null,
                null,
                null,
                one,
                "PRODUCT",
                true,
                "RECYCLE",
                null,
                one,
                Map.of("GWP", new BigDecimal("2.5")));
    }

    private static List<Sheet> written(String fr) {
        ContentForm form = new ContentForm(
                "Bureaustoel",
                new BigDecimal("120"),
                List.of(steel(fr)),
                new UseForm(new BigDecimal("12"), BigDecimal.TEN, null, null),
                null,
                "paspoort",
                null,
                "NL-A1 EN 15804+A1",
                null,
                null);
        return new WriteTemplate(ReadTemplateTest::word).of(REQUEST, form);
    }

    private static String word(Text text) {
        return text.key().endsWith(".yes") ? "yes" : text.key();
    }

    /** The sheets with another value in one cell. */
    private static List<Sheet> with(List<Sheet> sheets, int sheet, int row, int column, @Nullable Object value) {
        List<Sheet> all = new ArrayList<>(sheets);
        List<List<@Nullable Object>> rows = new ArrayList<>(all.get(sheet).rows());
        List<@Nullable Object> cells = new ArrayList<>(rows.get(row - 1));
        cells.set(column - 1, value);
        rows.set(row - 1, cells);
        all.set(sheet, new Sheet(all.get(sheet).name(), all.get(sheet).headings(), rows, Map.of()));
        return all;
    }

    @Test
    void whatWasWrittenIsReadBack() {
        ReadTemplate reading = new ReadTemplate(REQUEST);
        ContentForm read = reading.read(written("0.3"));
        assertThat(reading.places()).isEmpty();
        assertThat(read.products()).isEqualByComparingTo("120");
        assertThat(read.use().l()).isEqualByComparingTo("12");
        assertThat(read.use().u()).isNull();
        MaterialForm material = read.stated().get(0);
        assertThat(material.fr()).isEqualByComparingTo("0.3");
        assertThat(material.fs()).as("what is empty is unknown").isNull();
        assertThat(material.critical()).isTrue();
        assertThat(material.impacts()).containsOnlyKeys("GWP");
    }

    @Test
    void aCellThatIsNoNumberIsToldByItsPlace() {
        ReadTemplate reading = new ReadTemplate(REQUEST);
        int column = Layout.COLUMNS.indexOf("FR") + 1;
        reading.read(with(written("0.3"), 1, 3, column, "tachtig"));
        assertThat(reading.places()).singleElement().satisfies(place -> {
            assertThat(place.sheet()).endsWith("sheet.materials");
            assertThat(place.row()).isEqualTo(3);
            assertThat(place.field()).isEqualTo("FR");
            assertThat(place.violation().value()).isEqualTo("tachtig");
        });
    }

    @Test
    void aRuleOfStatementsIsToldWhereTheValueStands() {
        ReadTemplate reading = new ReadTemplate(REQUEST);
        reading.read(written("0.95"));
        assertThat(reading.places()).singleElement().satisfies(place -> {
            assertThat(place.row()).isEqualTo(3);
            assertThat(place.field()).isEqualTo("FR");
            assertThat(place.violation().code()).endsWith("together-at-most-one");
        });
    }

    @Test
    void theWorkbookOfAnotherRequestAndALostColumnAreRefused() {
        ReadTemplate other = new ReadTemplate(REQUEST);
        other.read(with(written("0.3"), 0, 2, 2, "Vergadertafel"));
        assertThat(other.places()).extracting(Place::field).contains("product");
        ReadTemplate lost = new ReadTemplate(REQUEST);
        lost.read(with(written("0.3"), 1, 1, 2, "gewicht"));
        assertThat(lost.places()).extracting(Place::field).containsExactlyInAnyOrder("gewicht", "mass");
    }
}
