package nl.schil.exchange.internal.model;

/** What separates whole units from decimals. */
public enum DecimalMark {
    COMMA(','),
    POINT('.');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }
}
