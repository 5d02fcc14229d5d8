package nl.schil.exchange.internal.file;

/** Keeps spreadsheets from taking text for a formula (CSV injection). */
final class FormulaGuard {
    private FormulaGuard() {}

    /** The text as a spreadsheet shows it: with an apostrophe in front when it begins like a formula. */
    static String guarded(String text) {
        return !text.isEmpty() && isRisky(text.charAt(0)) ? "'" + text : text;
    }

    static boolean isRisky(char first) {
        return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
    }
}
