package nl.schil.circularity.internal.material.exchange;

import java.util.List;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;

/** The columns of material statements: a material a row. */
final class StatementColumns {
    static final String ID = "material-statements";

    static final List<Column> ALL = List.of(
            column("supplier_key", Type.TEXT, true, "KVK:12345678", "leverancier sleutel,supplier key"),
            column("contract", Type.TEXT, false, "RAAM-1", "contractnummer,contract number"),
            column("product", Type.TEXT, true, "Bureaustoel", "product"),
            column("year", Type.NUMBER, true, "2026", "jaar"),
            column("quarter", Type.NUMBER, false, "3", "kwartaal"),
            column("products", Type.NUMBER, false, "1200", "aantal geleverd"),
            column("lifetime", Type.NUMBER, false, "12", "levensduur,L"),
            column("lifetime_average", Type.NUMBER, false, "10", "levensduur sector,Lav"),
            column("uses", Type.NUMBER, false, "1", "gebruik,U"),
            column("uses_average", Type.NUMBER, false, "1", "gebruik sector,Uav"),
            column("assurance", Type.TEXT, false, "DOCUMENTED", "zekerheid"),
            column("source", Type.TEXT, false, "Grondstoffenpaspoort", "bron"),
            column("proof", Type.TEXT, false, "EPD-NL-2026-041", "bewijs"),
            column("weights", Type.TEXT, false, "NL-A1 EN 15804+A1", "wegingsset"),
            column("accepted_on", Type.DATE, false, "2026-10-09", "geaccepteerd op"),
            column("material", Type.TEXT, true, "Staal", "materiaal"),
            column("mass", Type.NUMBER, false, "10", "massa"),
            column("unit", Type.TEXT, false, "kg", "eenheid"),
            column("origin", Type.TEXT, false, "TECHNICAL", "kringloop"),
            column("fr", Type.NUMBER, false, "0.3", "gerecycled"),
            column("fu", Type.NUMBER, false, "0.1", "hergebruikt"),
            column("fs", Type.NUMBER, false, "0", "duurzaam geteeld"),
            column("ef", Type.NUMBER, false, "0.8", "rendement vooraf"),
            column("cr", Type.NUMBER, false, "0.4", "naar recycling"),
            column("cu", Type.NUMBER, false, "0.2", "naar hergebruik"),
            column("cc", Type.NUMBER, false, "0", "naar compost"),
            column("ce", Type.NUMBER, false, "0", "naar energie"),
            column("ec", Type.NUMBER, false, "0.75", "rendement na gebruik"),
            column("part", Type.TEXT, false, "PRODUCT", "onderdeel"),
            column("critical", Type.TEXT, false, "nee", "kritieke grondstof"),
            column("strategy", Type.TEXT, false, "RECYCLE", "r-strategie"),
            column("ladder", Type.TEXT, false, "10R-2017", "ladder"),
            column("recyclable", Type.NUMBER, false, "0.9", "te recyclen"),
            column("impacts", Type.TEXT, false, "GWP=2.5;AP=0.01", "milieu-impact"),
            column("organisation", Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,dienst,buyer"));

    private StatementColumns() {}

    private static Column column(String name, Type type, boolean required, String example, String synonyms) {
        return new Column(
                name, type, required, List.of(synonyms.split(",")), example, ID + ".column." + name + ".help");
    }
}
