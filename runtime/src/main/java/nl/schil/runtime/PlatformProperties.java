package nl.schil.runtime;

import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/** The properties that every bundle can read from its context; the manual lists the names that start with {@code schil.}. */
final class PlatformProperties {
    private final Map<String, String> properties;

    PlatformProperties(Map<String, String> configuration, DataDirectory data) {
        properties = new HashMap<>(configuration);
        properties.put("schil.version", ProductVersion.current().toString());
        properties.put("schil.unclean", Boolean.toString(data.unclean()));
        String work = data.root().resolve("work").toString();
        properties.put(Constants.FRAMEWORK_STORAGE, work + "/framework");
        properties.put("felix.cm.dir", work + "/config");
        properties.put("felix.fileinstall.tmpdir", work + "/fileinstall");
    }

    /** For an installation that serves: {@code token} is what the local commands show to be let in. */
    Map<String, String> serving(int startLevel, String token, long startMillis) {
        Map<String, String> serving = new HashMap<>(properties);
        serving.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(startLevel));
        serving.put("schil.local.token", token);
        serving.put("schil.start.millis", Long.toString(startMillis));
        return serving;
    }

    /** For one command on data that nobody serves: the store and identity only. */
    Map<String, String> maintenance() {
        Map<String, String> maintenance = new HashMap<>(properties);
        maintenance.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(Platform.MAINTENANCE));
        maintenance.put("schil.maintenance", "true");
        return maintenance;
    }
}
