package nl.schil.runtime;

import java.util.Map;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Points logging at {@code etc/logback.xml}; must run before anything asks for a logger. Reading that file takes a third
 * of a second, so it happens in a thread of its own beside the framework's start.
 */
final class LogSetup {
    private final Thread reading;

    private LogSetup(Thread reading) {
        this.reading = reading;
    }

    static LogSetup begin(Map<String, String> configuration) {
        setDefault("logback.configurationFile", configuration.get("schil.etc") + "/logback.xml");
        setDefault("schil.etc", configuration.get("schil.etc"));
        setDefault("schil.data", configuration.get("schil.data"));
        setDefault("schil.log.format", configuration.getOrDefault("schil.log.format", "text"));
        setDefault("schil.log.console", configuration.getOrDefault("schil.log.console", "WARN"));
        Thread reading = new Thread(LogSetup::read, "schil-log");
        reading.start();
        return new LogSetup(reading);
    }

    /** Returns when what is logged goes where it belongs. */
    void await() throws InterruptedException {
        reading.join();
    }

    private static void read() {
        LogManager.getLogManager().reset();
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.install();
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
