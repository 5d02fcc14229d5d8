package nl.schil.development.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.development.internal.model.JointExamples;
import nl.schil.development.internal.model.joint.Content;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.model.joint.Owner;
import nl.schil.documents.internal.OpenHtmlPdf;
import nl.schil.kernel.text.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The document is rendered by the platform's own renderer and read back. */
class JointPlanDocumentTest {
    private final OpenHtmlPdf renderer = new OpenHtmlPdf();
    private final JsonNode words = dictionary();

    private static JsonNode dictionary() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("src/main/resources/ui/nl.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String say(Text text) {
        String said = words.get(text.key()).asText();
        for (Map.Entry<String, Object> value : text.values().entrySet()) {
            said = said.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return said;
    }

    private PDDocument rendered(JointPlan plan) throws IOException {
        String xhtml = new JointPlanDocument(this::say, Locale.forLanguageTag("nl"))
                .of(plan, "IUC Voorbeeld & Zn.", "Testmeubel <B.V.>");
        return Loader.loadPDF(renderer.render(xhtml));
    }

    @Test
    void onePageHoldsTitleObjectivesAndSignatures() throws IOException {
        JointPlan plan = JointExamples.signed(
                JointExamples.plan("j", "o", "s", 2026), LocalDate.of(2025, 12, 3), LocalDate.of(2025, 12, 9));
        try (PDDocument pdf = rendered(plan)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Gezamenlijk plan 2026");
            assertThat(text)
                    .contains("Gezamenlijk plan 2026")
                    .contains("IUC Voorbeeld & Zn. en Testmeubel <B.V.>")
                    .contains("Samen naar circulaire kantoren")
                    .contains("Levertijd van 21 naar 14 dagen")
                    .contains("Mediaan levertijd")
                    .contains("Samen")
                    .contains("Noor")
                    .contains("Ondertekend op 3 december 2025")
                    .contains("Vera")
                    .contains("Ondertekend op 9 december 2025")
                    .contains(plan.current().digest());
        }
    }

    @Test
    void theLongestPlanStillFitsOnOnePage() throws IOException {
        List<Objective> objectives = new ArrayList<>();
        for (int i = 0; i < Content.MOST_OBJECTIVES; i++) {
            objectives.add(new Objective(
                    "o-" + i,
                    Owner.SHARED,
                    filled("Doelstelling ", 160),
                    filled("maatstaf ", 100),
                    filled("streef ", 60),
                    LocalDate.of(2026, 7, 1)));
        }
        Content content = new Content(filled("Gezamenlijk plan ", 100), filled("ambitie ", 400), objectives);
        Edition edition =
                new Edition(1, content, JointPlan.digest("j", 2026, 1, content), JointExamples.MADE, "Noor", List.of());
        JointPlan plan = new JointPlan("j", "o", "s", 2026, null, List.of(edition), Map.of(), 1);
        try (PDDocument pdf =
                rendered(JointExamples.signed(plan, LocalDate.of(2025, 12, 3), LocalDate.of(2025, 12, 9)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(plan.current().digest());
        }
    }

    private static String filled(String word, int length) {
        return word.repeat(length).substring(0, length);
    }
}
