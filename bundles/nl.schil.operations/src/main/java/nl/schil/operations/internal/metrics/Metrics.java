package nl.schil.operations.internal.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The figures that a monitoring system collects. */
@Component(service = Metrics.class)
public final class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests;

    @Activate
    public Metrics() {
        requests = Histogram.builder()
                .name("schil_http_request_duration_seconds")
                .help("Duration of requests by method, area (first part of the path) and status")
                .labelNames("method", "area", "status")
                .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 5)
                .classicOnly()
                .register(registry);
        JvmMetrics.builder().register(registry);
    }

    void request(String method, String area, int status, long nanos) {
        requests.labelValues(method, area, Integer.toString(status)).observe(nanos / 1e9);
    }

    /** All figures in Prometheus text format, version 0.0.4. */
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
