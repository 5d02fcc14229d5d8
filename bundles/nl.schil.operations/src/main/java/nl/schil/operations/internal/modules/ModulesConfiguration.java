package nl.schil.operations.internal.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The choice of modules as it is kept in {@code etc/nl.schil.modules.config}. */
final class ModulesConfiguration {
    static final String PID = "nl.schil.modules";

    private final ConfigurationAdmin configurations;

    ModulesConfiguration(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /** Keeps the choice; the file follows it. */
    void keep(Set<String> enabled) {
        try {
            Configuration configuration = configurations.getConfiguration(PID, "?");
            Dictionary<String, Object> properties = configuration.getProperties();
            properties = properties == null ? new Hashtable<>() : properties;
            properties.put("enabled", new TreeSet<>(enabled).toArray(String[]::new));
            configuration.updateIfDifferent(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("the choice of modules could not be kept in etc/" + PID + ".config", e);
        }
    }
}
