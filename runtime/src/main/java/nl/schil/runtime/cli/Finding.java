package nl.schil.runtime.cli;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the doctor looked at.
 *
 * @param what what was found
 * @param remedy how to mend it, or null when it is fine
 */
record Finding(String what, @Nullable String remedy) {
    static Finding good(String what) {
        return new Finding(what, null);
    }

    boolean fine() {
        return remedy == null;
    }

    String line() {
        return remedy == null ? "ok       " + what : "PROBLEM  " + what + "\n         -> " + remedy;
    }
}
