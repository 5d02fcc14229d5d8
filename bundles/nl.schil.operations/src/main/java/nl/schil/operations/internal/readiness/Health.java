package nl.schil.operations.internal.readiness;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs the health checks of all bundles. */
@Component(service = Health.class)
public final class Health {
    private static final HealthCheckExecutionOptions NOW =
            new HealthCheckExecutionOptions().setForceInstantExecution(true);

    private final HealthCheckExecutor executor;

    @Activate
    public Health(@Reference HealthCheckExecutor executor) {
        this.executor = executor;
    }

    /** The verdict of one check; one that only warns is UP. */
    @Schema(name = "HealthCheck", description = "The verdict of one health check.")
    public record Check(
            @Schema(description = "Name of the check.", example = "Database answers")
            String name,

            @Schema(description = "UP or DOWN.", example = "UP")
            String status,

            @Schema(description = "Why it is DOWN, for administrators.")
            List<String> reasons) {}

    /** The checks with a tag: {@code live} or {@code ready}. */
    public List<Check> tagged(String tag) {
        return executor.execute(HealthCheckSelector.tags(tag), NOW).stream()
                .map(Health::check)
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    /** All checks that count for readiness, and those that only inform ({@code information}). */
    public List<Check> all() {
        return Stream.of("ready", "information")
                .flatMap(tag -> tagged(tag).stream())
                .toList();
    }

    private static Check check(HealthCheckExecutionResult result) {
        List<ResultLog.Entry> remarks = StreamSupport.stream(
                        result.getHealthCheckResult().spliterator(), false)
                .filter(entry -> entry.getStatus() != Result.Status.OK)
                .toList();
        boolean well = remarks.stream().allMatch(entry -> entry.getStatus() == Result.Status.WARN);
        return new Check(
                result.getHealthCheckMetadata().getName(),
                well ? "UP" : "DOWN",
                remarks.stream().map(ResultLog.Entry::getMessage).toList());
    }
}
