package nl.schil.kernel.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The tables of one bundle are there. The store registers one with the property {@code schil.bundle} (the symbolic
 * name) after the bundle's migrations in {@code db/migration} have run; a component that needs the tables refers to it:
 * {@code @Reference(target = "(schil.bundle=nl.schil.contracts)") Schema schema}.
 */
@ProviderType
public interface Schema {
    /** Service property with the symbolic name of the bundle that owns the tables. */
    String BUNDLE = "schil.bundle";

    /** The version of the newest migration that ran, for example {@code 002}. */
    String version();
}
