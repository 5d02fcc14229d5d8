package nl.schil.suppliers.internal.identifier;

import java.util.List;

/** The schemes as the bundle registers them. */
public final class Fixtures {
    private Fixtures() {}

    public static Schemes schemes() {
        return new Schemes(List.of(
                new KvkScheme(),
                new VestigingScheme(),
                new RsinScheme(),
                new BtwScheme(),
                new OinScheme(),
                new LeiScheme(),
                new IbanScheme(),
                new KboScheme(),
                new PeppolScheme(),
                new EuVatScheme()));
    }
}
