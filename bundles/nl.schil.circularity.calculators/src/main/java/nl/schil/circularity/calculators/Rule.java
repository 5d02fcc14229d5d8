package nl.schil.circularity.calculators;

/** What input must be. A program that speaks another language has a text for each. */
public enum Rule {
    /** A fraction lies between 0 and 1, both included. */
    FRACTION("must lie between 0 and 1"),
    /** Fractions of one whole are together at most 1. */
    TOGETHER_AT_MOST_ONE("must together be at most 1"),
    /** Greater than zero and finite. */
    POSITIVE("must be greater than 0"),
    /** Zero or greater and finite. */
    NOT_NEGATIVE("must not be negative"),
    /** A number, not infinite. */
    FINITE("must be a finite number"),
    /** Sustained production, composting and energy recovery apply to biological material only. */
    ONLY_BIOLOGICAL("must be 0 for a technical material"),
    /** The set of weights has this category. */
    CATEGORY_OF_THE_SET("must be a category of the set of weights"),
    /** What is added up was bound to one set of weights. */
    ONE_SET("must be bound to the set of weights it is added up with"),
    /** The name is one of the product's materials. */
    KNOWN_MATERIAL("must be a material of the product"),
    /** The input belongs to what is changed: a material, or the use of the product. */
    INPUT_OF_THE_SUBJECT("must be an input of what is changed"),
    /** The target differs from the baseline. */
    A_CHANGE("must differ from the baseline"),
    /** The year is later than that of the baseline. */
    AFTER_BASELINE("must be later than the year of the baseline"),
    /** The years lie between those of the baseline and the target, each at most once. */
    BETWEEN_ONCE("must lie between the years of the baseline and the target, each once"),
    /** The year is not before that of the baseline. */
    NOT_BEFORE_BASELINE("must not be before the year of the baseline"),
    /** A unit of UCUM, for example {@code kg}, {@code t} or {@code m3}. */
    UNIT("must be a unit of UCUM"),
    /** Both units measure the same kind of quantity. */
    SAME_KIND("must measure the same kind of quantity"),
    /** What stands between braces is the same in both units. */
    SAME_SUBSTANCE("must be about the same substance");

    private final String says;

    Rule(String says) {
        this.says = says;
    }

    /** What the rule asks, in English, to be put after the field's name. */
    public String says() {
        return says;
    }
}
