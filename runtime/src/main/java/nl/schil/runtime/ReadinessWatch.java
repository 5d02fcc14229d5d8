package nl.schil.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the port as soon as the HTTP service listens, and says that Schil is ready when the operations bundle does:
 * it registers a {@link Supplier} with the properties {@code schil.ready=true} and {@code schil.port=<port>} while every
 * enabled module answers.
 */
final class ReadinessWatch implements ServiceListener {
    private static final Logger LOG = LoggerFactory.getLogger(ReadinessWatch.class);
    private static final String HTTP = "osgi.http.endpoint";
    private static final String READY = "schil.ready";
    private static final String FILTER =
            "(|(" + HTTP + "=*)(&(objectClass=java.util.function.Supplier)(" + READY + "=true)))";

    private final Endpoint endpoint;
    private final DataDirectory data;
    private final long startMillis;
    private final PrintStream out;
    private boolean said;

    /**
     * @param startMillis when the process was started, in milliseconds since 1970
     * @param out where the line "Schil is ready at ..." goes, once
     */
    ReadinessWatch(Endpoint endpoint, DataDirectory data, long startMillis, PrintStream out) {
        this.endpoint = endpoint;
        this.data = data;
        this.startMillis = startMillis;
        this.out = out;
    }

    void open(BundleContext context) {
        try {
            context.addServiceListener(this, FILTER);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void serviceChanged(ServiceEvent event) {
        ServiceReference<?> reference = event.getServiceReference();
        boolean readiness = reference.getProperty(READY) != null;
        try {
            if (event.getType() == ServiceEvent.UNREGISTERING) {
                return;
            }
            if (readiness && reference.getProperty("schil.port") instanceof Number port) {
                ready(port.intValue());
            } else if (!said) {
                OptionalInt port = port(reference.getProperty(HTTP));
                if (port.isPresent()) {
                    endpoint.publish(port.getAsInt(), false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(int port) throws IOException {
        endpoint.publish(port, true);
        if (!said) {
            said = true;
            data.accept();
            String line = "Schil is ready at " + Endpoint.url(port) + " (" + (System.currentTimeMillis() - startMillis)
                    + " ms)";
            out.println(line);
            out.flush();
            LOG.info(line);
        }
    }

    /** The port in the HTTP service's list of addresses. */
    static OptionalInt port(Object endpoints) {
        Collection<?> addresses = endpoints instanceof String[] array
                ? List.of(array)
                : endpoints instanceof Collection<?> several ? several : List.of(String.valueOf(endpoints));
        return addresses.stream()
                .map(String::valueOf)
                .filter(address -> address.startsWith("http://"))
                .map(URI::create)
                .mapToInt(URI::getPort)
                .filter(port -> port > 0)
                .findFirst();
    }
}
