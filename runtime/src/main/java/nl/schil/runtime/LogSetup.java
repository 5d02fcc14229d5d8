package nl.schil.runtime;

import java.util.Map;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Points logging at {@code etc/logback.xml}; must run before anything asks for a logger. */
final class LogSetup {
    private LogSetup() {}

    static void apply(Map<String, String> configuration) {
        setDefault("logback.configurationFile", configuration.get("schil.etc") + "/logback.xml");
        setDefault("schil.etc", configuration.get("schil.etc"));
        setDefault("schil.data", configuration.get("schil.data"));
        setDefault("schil.log.format", configuration.getOrDefault("schil.log.format", "text"));
        setDefault("schil.log.console", configuration.getOrDefault("schil.log.console", "WARN"));
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
