package nl.schil.workbench.internal.contribution;

import java.util.List;

/** A manifest that cannot be used, with everything that is wrong with it. */
final class ManifestException extends Exception {
    private static final long serialVersionUID = 1L;

    ManifestException(List<String> problems) {
        super(String.join("; ", problems));
    }
}
