package nl.schil.exchange.internal.application;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.schil.exchange.internal.file.Format;
import nl.schil.exchange.internal.file.RecordWriter;
import nl.schil.exchange.internal.open.OcdsRecords;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the records of a dataset, or the empty form that shows how to fill it. */
@Component(service = ExportDataset.class, configurationPid = ExchangeConfig.PID)
public final class ExportDataset {
    private final Database database;
    private final Supplier<OcdsRecords.Publication> publication;

    @Activate
    public ExportDataset(
            @Reference Database database,
            @Reference OrganisationDirectory organisations,
            @Reference Clock clock,
            ExchangeConfig config) {
        this(database, () -> publication(organisations.list(), clock.instant(), config));
    }

    ExportDataset(Database database, Supplier<OcdsRecords.Publication> publication) {
        this.database = database;
        this.publication = publication;
    }

    /** Writes every record that the actor may read, from one snapshot, record after record. */
    public void write(Dataset dataset, Actor actor, Format format, OutputStream out) throws IOException {
        write(dataset, actor, format.writer(out, dataset.id(), dataset.columns()));
    }

    /** Writes every contract that the actor may read as an OCDS release package. */
    public void ocds(Dataset contracts, Actor actor, OutputStream out) throws IOException {
        write(contracts, actor, new OcdsRecords(out, publication.get()));
    }

    private void write(Dataset dataset, Actor actor, RecordWriter opened) throws IOException {
        try (RecordWriter writer = opened) {
            database.read(reading -> {
                dataset.export(reading, actor, values -> write(writer, values));
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes the header and one example row. */
    public void template(Dataset dataset, Format format, OutputStream out) throws IOException {
        Map<String, String> example = new LinkedHashMap<>();
        for (Column column : dataset.columns()) {
            example.put(column.name(), column.example());
        }
        try (RecordWriter writer = format.writer(out, dataset.id(), dataset.columns())) {
            writer.write(example);
        }
    }

    private static OcdsRecords.Publication publication(
            List<OrganisationRef> organisations, Instant now, ExchangeConfig config) {
        Map<String, OcdsRecords.Buyer> buyers = new HashMap<>();
        for (OrganisationRef organisation : organisations) {
            buyers.put(organisation.name(), new OcdsRecords.Buyer(organisation.id(), organisation.oin()));
        }
        return new OcdsRecords.Publication(
                config.ocds_prefix().isBlank()
                        ? OcdsRecords.UNREGISTERED
                        : config.ocds_prefix().strip(),
                config.ocds_publisher().isBlank()
                        ? organisations.get(0).name()
                        : config.ocds_publisher().strip(),
                now,
                buyers);
    }

    private static void write(RecordWriter writer, Map<String, String> values) {
        try {
            writer.write(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
