package nl.schil.store.internal.migration;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.schil.store.internal.migration.Scripts.Script;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The only class that loads Flyway, which costs about a second the first time. */
final class FlywayRun {
    private FlywayRun() {}

    /**
     * Runs the scripts after {@code version}, all or none; throws with a readable reason when one fails or the history
     * differs.
     */
    static int migrate(DataSource source, Scripts scripts, String version) {
        try {
            return Flyway.configure(Flyway.class.getClassLoader())
                    .dataSource(source)
                    .table(scripts.historyTable())
                    .baselineOnMigrate(true)
                    .baselineVersion(version)
                    .group(true)
                    .placeholderReplacement(false)
                    .ignoreMigrationPatterns(new String[0])
                    .cleanDisabled(true)
                    .loggers("slf4j")
                    .resourceProvider(new Given(scripts.scripts()))
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new MigrationException(e.getMessage().strip().replaceAll("\\s*\\R\\s*", " "), e);
        }
    }

    private record Given(List<Script> scripts) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return resources()
                    .filter(r -> r.getFilename().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return resources()
                    .filter(r -> r.getFilename().startsWith(prefix)
                            && Stream.of(suffixes).anyMatch(r.getFilename()::endsWith))
                    .toList();
        }

        private Stream<LoadableResource> resources() {
            return scripts.stream().map(ScriptResource::new);
        }
    }

    private static final class ScriptResource extends LoadableResource {
        private final Script script;

        ScriptResource(Script script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.sql());
        }

        @Override
        public String getAbsolutePath() {
            return script.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return script.name();
        }

        @Override
        public String getFilename() {
            return script.name();
        }

        @Override
        public String getRelativePath() {
            return script.name();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ScriptResource resource && resource.script.equals(script);
        }

        @Override
        public int hashCode() {
            return Objects.hash(script);
        }
    }
}
