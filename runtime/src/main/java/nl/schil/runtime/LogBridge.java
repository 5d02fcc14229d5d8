package nl.schil.runtime;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what bundles say through the OSGi log service to the same log as everything else. */
final class LogBridge extends ServiceTracker<LogReaderService, LogReaderService> implements LogListener {
    LogBridge(BundleContext context) {
        super(context, LogReaderService.class, null);
    }

    @Override
    public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
        LogReaderService reader = super.addingService(reference);
        reader.addLogListener(this);
        return reader;
    }

    @Override
    public void logged(LogEntry entry) {
        Logger logger = LoggerFactory.getLogger(name(entry));
        switch (entry.getLogLevel()) {
            case AUDIT, ERROR -> logger.error(entry.getMessage(), entry.getException());
            case WARN -> logger.warn(entry.getMessage(), entry.getException());
            case INFO -> logger.info(entry.getMessage(), entry.getException());
            case DEBUG -> logger.debug(entry.getMessage(), entry.getException());
            case TRACE -> logger.trace(entry.getMessage(), entry.getException());
        }
    }

    /** Framework events keep their own name ({@code Events.Bundle}, ...); everything else is named after its bundle. */
    private static String name(LogEntry entry) {
        String logger = entry.getLoggerName();
        if (logger != null && (logger.startsWith("Events.") || entry.getBundle() == null)) {
            return logger;
        }
        return entry.getBundle() == null ? "osgi" : entry.getBundle().getSymbolicName();
    }
}
