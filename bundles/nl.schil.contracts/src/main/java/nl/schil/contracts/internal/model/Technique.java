package nl.schil.contracts.internal.model;

import org.jspecify.annotations.Nullable;

/** How call-offs are made under a framework agreement, with the codes of eForms ({@code framework-agreement}). */
public enum Technique {
    NONE("none"),
    WITHOUT_REOPENING("fa-wo-rc"),
    WITH_REOPENING("fa-w-rc"),
    MIXED("fa-mix");

    private final String code;

    Technique(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The technique with this code, or null. */
    public static @Nullable Technique of(String code) {
        for (Technique technique : values()) {
            if (technique.code.equals(code)) {
                return technique;
            }
        }
        return null;
    }
}
