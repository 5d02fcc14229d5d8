package nl.schil.development.internal.document;

import static nl.schil.kernel.document.Xhtml.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.joint.Content;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.model.joint.Owner;
import nl.schil.development.internal.model.joint.Signature;
import nl.schil.kernel.text.Text;

/** A joint plan on one page of A4, as XHTML for a {@link nl.schil.kernel.document.PdfRenderer}. */
public final class JointPlanDocument {
    /** From this number of characters on the letters are smaller, so that the page holds them. */
    private static final int MUCH = 1_400;

    private static final int VERY_MUCH = 2_600;

    private static final String STYLE = """
            @page { size: A4; margin: 14mm 16mm }
            body { font-family: 'Schil Sans'; font-size: %spt; line-height: 1.35; color: #16202b }
            h1 { font-size: 19pt; line-height: 1.2; font-weight: 600; margin: 0 0 2pt }
            h2 { font-size: 12pt; font-weight: 600; margin: 13pt 0 5pt }
            p { margin: 0 0 4pt }
            .parties { font-size: 11pt; margin-bottom: 8pt }
            .ambition { border-left: 3pt solid #14568a; padding-left: 8pt; margin-top: 8pt }
            table { width: 100%%; table-layout: fixed; border-collapse: collapse }
            th { text-align: left; font-weight: 600; color: #4a5765; border-bottom: 1pt solid #76879a; padding: 0.3em 0.6em 0.3em 0 }
            td { vertical-align: top; border-bottom: 0.5pt solid #dde3e9; padding: 0.35em 0.6em 0.35em 0 }
            td.what { font-weight: 600 }
            .what { width: 40%% } .owner { width: 12%% } .measure { width: 22%% } .target { width: 14%% } .due { width: 12%% }
            .sides td { width: 50%%; border: 0.5pt solid #76879a; padding: 7pt 9pt; height: 58pt }
            .side { color: #4a5765 }
            .name { font-weight: 600; font-size: 12pt; margin: 2pt 0 }
            .seal { font-size: 7.5pt; color: #4a5765; margin-top: 8pt }
            """;

    private final Function<Text, String> say;
    private final Locale locale;

    /** @param say words of the module in the language of the document */
    public JointPlanDocument(Function<Text, String> say, Locale locale) {
        this.say = say;
        this.locale = locale;
    }

    /**
     * The newest edition.
     *
     * @param buyer name of the buying organisation
     * @param supplier name of the supplier
     */
    public String of(JointPlan plan, String buyer, String supplier) {
        Edition edition = plan.current();
        Content content = edition.content();
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + locale.getLanguage() + "\"><head><title>"
                + text(content.title()) + "</title><meta name=\"author\" content=\"" + text(buyer) + "\"/><style>"
                + STYLE.formatted(size(content)) + "</style></head><body>"
                + "<h1>" + text(content.title()) + "</h1>"
                + "<p class=\"parties\">"
                + text(word("development.joint.document.parties", "buyer", buyer, "supplier", supplier))
                + " · " + text(word("development.joint.document.year", "year", String.valueOf(plan.year()))) + "</p>"
                + (content.ambition() == null ? "" : "<p class=\"ambition\">" + lines(content.ambition()) + "</p>")
                + "<h2>" + text(word("development.joint.objectives")) + "</h2>" + objectives(content, buyer, supplier)
                + "<h2>" + text(word("development.joint.signatures")) + "</h2><table class=\"sides\"><tr>"
                + side(edition, Side.BUYER, buyer) + side(edition, Side.SUPPLIER, supplier) + "</tr></table>"
                + "<p class=\"seal\">" + text(seal(edition)) + "</p></body></html>";
    }

    private String objectives(Content content, String buyer, String supplier) {
        StringBuilder table = new StringBuilder("<table><thead><tr>");
        for (String column : new String[] {"objective", "owner", "measure", "target", "due"}) {
            table.append("<th class=\"")
                    .append(column.equals("objective") ? "what" : column)
                    .append("\">")
                    .append(text(word("development.joint." + column)))
                    .append("</th>");
        }
        table.append("</tr></thead><tbody>");
        for (Objective one : content.objectives()) {
            table.append("<tr><td class=\"what\">")
                    .append(text(one.text()))
                    .append("</td><td>")
                    .append(text(owner(one.owner(), buyer, supplier)))
                    .append("</td><td>")
                    .append(text(one.measure()))
                    .append("</td><td>")
                    .append(text(one.target()))
                    .append("</td><td>")
                    .append(text(day(one.due(), FormatStyle.MEDIUM)))
                    .append("</td></tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private String owner(Owner owner, String buyer, String supplier) {
        return switch (owner) {
            case BUYER -> buyer;
            case SUPPLIER -> supplier;
            case SHARED -> word("development.joint.owner.SHARED");
        };
    }

    private String side(Edition edition, Side side, String name) {
        Optional<Signature> signature = edition.signature(side, LocalDate.MAX);
        return "<td><p class=\"side\">" + text(name) + "</p>"
                + signature
                        .map(one -> "<p class=\"name\">" + text(one.by().name()) + "</p><p>"
                                + text(one.by().role())
                                + "</p><p>"
                                + text(word(
                                        "development.joint.document.signed", "date", day(one.on(), FormatStyle.LONG)))
                                + "</p>")
                        .orElseGet(() -> "<p>" + text(word("development.joint.document.unsigned")) + "</p>")
                + "</td>";
    }

    private String seal(Edition edition) {
        return word(
                        "development.joint.document.edition",
                        "number",
                        String.valueOf(edition.number()),
                        "date",
                        day(edition.madeOn(), FormatStyle.LONG))
                + " SHA-256 " + edition.digest();
    }

    private static String size(Content content) {
        int characters = content.ambition() == null ? 0 : content.ambition().length();
        for (Objective one : content.objectives()) {
            characters +=
                    one.text().length() + one.measure().length() + one.target().length();
        }
        return characters > VERY_MUCH ? "7.5" : characters > MUCH ? "9" : "10.5";
    }

    private static String lines(String text) {
        return text(text).replace("\n", "<br/>");
    }

    private String day(LocalDate date, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(date);
    }

    private String word(String key) {
        return say.apply(Text.of(key));
    }

    private String word(String key, String name, Object value) {
        return say.apply(Text.of(key, name, value));
    }

    private String word(String key, String name, Object value, String name2, Object value2) {
        return say.apply(Text.of(key, name, value, name2, value2));
    }
}
