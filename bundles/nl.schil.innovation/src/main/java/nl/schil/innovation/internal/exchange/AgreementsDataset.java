package nl.schil.innovation.internal.exchange;

import static nl.schil.innovation.internal.exchange.Cells.column;
import static nl.schil.innovation.internal.exchange.ExportLabels.put;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.innovation.internal.store.SqlAgreements;
import nl.schil.kernel.Money;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code innovation-agreements}: what was agreed with suppliers about innovating together. */
@Component(service = Dataset.class, property = "schil.dataset=innovation-agreements")
public final class AgreementsDataset implements Dataset {
    private static final String ID = "innovation-agreements";
    private static final Column.Type TEXT = Column.Type.TEXT;
    private static final Column.Type DATE = Column.Type.DATE;
    private static final List<Column> COLUMNS = List.of(
            column(ID, "supplier_key", TEXT, true, "KVK:12345678", "leverancier sleutel,leverancierssleutel"),
            column(ID, "contract", TEXT, false, "RAAM-1", "contractnummer"),
            column(ID, "ip_owner", TEXT, true, "SHARED", "eigenaar ie,intellectueel eigendom"),
            column(ID, "ip_note", TEXT, true, "Software open", "toelichting ie"),
            column(ID, "pilot_budget", Column.Type.MONEY, false, "50000", "pilotbudget,budget"),
            column(ID, "procedure", TEXT, true, "Stuurgroep, elk kwartaal", "besluitvorming"),
            column(ID, "agreed_on", DATE, true, "2026-02-10", "afgesproken op"),
            column(ID, "ends_on", DATE, false, "2028-02-09", "geldt tot en met"),
            column(ID, "reference", TEXT, false, "Bijlage 7", "vastgelegd in"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final SqlAgreements agreements;
    private final Clock clock;

    @Activate
    public AgreementsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference SqlAgreements agreements,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "innovation";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        Cells cells = new Cells(organisations, subjects, context);
        return new NewRecords<>(
                ID, context, cells, new AgreementKind(cells, agreements, context.actor(), LocalDate.now(clock)));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("innovation.read");
        List<Agreement> found = SqlAgreements.all(reading, scope);
        ExportLabels labels = new ExportLabels(
                organisations,
                subjects,
                found.stream().map(Agreement::supplier).toList(),
                found.stream().map(Agreement::contract).toList());
        for (Agreement one : found) {
            Money budget = one.budget();
            Map<String, String> cells = labels.cells(one.organisation(), one.supplier(), one.contract());
            put(cells, "ip_owner", one.owner());
            put(cells, "ip_note", one.property());
            put(cells, "pilot_budget", budget == null ? null : budget.amount().toPlainString());
            put(cells, "procedure", one.procedure());
            put(cells, "agreed_on", one.agreedOn());
            put(cells, "ends_on", one.endsOn());
            put(cells, "reference", one.reference());
            consumer.accept(cells);
        }
    }
}
