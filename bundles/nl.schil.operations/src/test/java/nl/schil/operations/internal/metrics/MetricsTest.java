package nl.schil.operations.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void aRequestIsCountedByAreaAndStatus() {
        Metrics metrics = new Metrics();
        metrics.request("GET", RequestTimer.area("/api/v1/contracts/0190"), 200, 20_000_000);
        assertThat(metrics.text())
                .contains(
                        "schil_http_request_duration_seconds_count{area=\"contracts\",method=\"GET\",status=\"200\"} 1")
                .contains("jvm_");
    }

    @Test
    void theAreaNeverHoldsAnIdentifier() {
        assertThat(RequestTimer.area("/api/v1/0190af-3")).isEqualTo("other");
        assertThat(RequestTimer.area("/api/v1/shell?asOf=2026-01-01")).isEqualTo("other");
        assertThat(RequestTimer.area("/api/v1/openapi.json")).isEqualTo("openapi.json");
    }
}
