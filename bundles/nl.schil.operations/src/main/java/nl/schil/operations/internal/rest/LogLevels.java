package nl.schil.operations.internal.rest;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Levels of the running log. */
final class LogLevels {
    static final List<String> NAMES = List.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "INHERIT");

    private LogLevels() {}

    /** The level of one logger. */
    @Schema(name = "LogLevel", description = "The level of one logger.")
    public record Level(
            @Schema(description = "Name of the logger.", example = "ROOT")
            String logger,

            @Schema(description = "Its level, inherited or its own.", example = "INFO")
            String level) {}

    static List<Level> list() {
        return context().getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .map(LogLevels::level)
                .toList();
    }

    static Level set(String name, String level) {
        Logger logger = context().getLogger(name);
        logger.setLevel("INHERIT".equals(level) ? null : ch.qos.logback.classic.Level.toLevel(level));
        return level(logger);
    }

    private static Level level(Logger logger) {
        return new Level(logger.getName(), logger.getEffectiveLevel().toString());
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
