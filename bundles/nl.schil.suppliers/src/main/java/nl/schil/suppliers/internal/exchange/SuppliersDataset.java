package nl.schil.suppliers.internal.exchange;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.suppliers.internal.application.ImportSuppliers;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierQuery;
import nl.schil.suppliers.internal.store.SupplierQuery.After;
import nl.schil.suppliers.internal.store.SupplierQuery.Sort;
import nl.schil.suppliers.internal.store.SupplierTables;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code suppliers}. */
@Component(property = "schil.dataset=suppliers")
public final class SuppliersDataset implements Dataset {
    private static final int PAGE = 500;
    private static final List<String> IDENTIFIERS =
            List.of("kvk", "vestiging", "rsin", "btw", "oin", "lei", "iban", "kbo", "peppol", "euvat");
    private static final List<Column> COLUMNS = List.of(
            column(
                    "name",
                    Type.TEXT,
                    "Testmeubel B.V.",
                    "naam",
                    "leverancier",
                    "leveranciersnaam",
                    "supplier",
                    "supplier name",
                    "bedrijfsnaam",
                    "company",
                    "company name",
                    "statutaire naam",
                    "legal name"),
            column(
                    "kvk",
                    Type.TEXT,
                    "12345678",
                    "kvk nummer",
                    "kvknr",
                    "kvk nr",
                    "kamer van koophandel",
                    "chamber of commerce",
                    "coc",
                    "coc number",
                    "dossiernummer"),
            column(
                    "vestiging",
                    Type.TEXT,
                    "000012345678",
                    "vestigingsnummer",
                    "vestigingsnr",
                    "establishment",
                    "establishment number",
                    "branch number"),
            column("rsin", Type.TEXT, "999990007", "fiscaal nummer", "fi nummer", "rsin nummer", "fiscal number"),
            column(
                    "btw",
                    Type.TEXT,
                    "NL999990007B01",
                    "btw nummer",
                    "btw id",
                    "btwnr",
                    "btw nr",
                    "btw identificatienummer",
                    "vat",
                    "vat number",
                    "vat id",
                    "vat no"),
            column("oin", Type.TEXT, "00000001999990007000", "organisatie identificatienummer", "oin nummer"),
            column("lei", Type.TEXT, "724500SCHIL000000032", "lei code", "legal entity identifier"),
            column(
                    "iban",
                    Type.TEXT,
                    "NL91ABNA0417164300",
                    "rekeningnummer",
                    "bankrekening",
                    "bankrekeningnummer",
                    "bank account",
                    "account number"),
            column(
                    "trade_names",
                    Type.TEXT,
                    "Testmeubel;Kantoormeubel Utrecht",
                    "handelsnaam",
                    "handelsnamen",
                    "trade name",
                    "ook bekend als",
                    "aliases"),
            column("place", Type.TEXT, "Utrecht", "plaats", "vestigingsplaats", "woonplaats", "city", "town", "stad"),
            column("country", Type.TEXT, "NL", "land", "landcode", "country code"),
            column("website", Type.TEXT, "https://testmeubel.example.nl", "url", "web", "internetadres", "homepage"),
            column(
                    "external_id",
                    Type.TEXT,
                    "CRED-00417",
                    "crediteurnummer",
                    "crediteur",
                    "leveranciersnummer",
                    "leverancier nr",
                    "supplier number",
                    "supplier id",
                    "vendor number",
                    "vendor id",
                    "extern nummer",
                    "external number",
                    "debiteurnummer"),
            column(
                    "verified_on",
                    Type.DATE,
                    "2026-03-01",
                    "geverifieerd op",
                    "gecontroleerd op",
                    "verificatiedatum",
                    "controledatum",
                    "verified",
                    "verification date",
                    "checked on"),
            column(
                    "kbo",
                    Type.TEXT,
                    "0428759497",
                    "kbo nummer",
                    "ondernemingsnummer",
                    "enterprise number",
                    "belgian enterprise number",
                    "bce",
                    "numero d entreprise"),
            column(
                    "peppol",
                    Type.TEXT,
                    "0106:12345678",
                    "peppol id",
                    "peppol nummer",
                    "peppol participant",
                    "participant id",
                    "peppol participant id"),
            column(
                    "euvat",
                    Type.TEXT,
                    "DE136695976",
                    "buitenlands btw nummer",
                    "eu btw nummer",
                    "intracommunautair btw nummer",
                    "eu vat",
                    "eu vat number",
                    "foreign vat number",
                    "ust idnr",
                    "ustidnr"));

    private final Schemes schemes;
    private final Clock clock;

    @Activate
    public SuppliersDataset(
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock) {
        this(schemes, clock);
    }

    public SuppliersDataset(Schemes schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "suppliers";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new ImportSuppliers(schemes, context, clock);
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("suppliers.read");
        After after = null;
        List<SqlSuppliers.Found> found;
        do {
            found = SqlSuppliers.find(reading, new SupplierQuery(scope, null, Sort.NAME, after, PAGE));
            List<String> ids = found.stream().map(SqlSuppliers.Found::id).toList();
            SupplierTables.load(reading, ids).values().forEach(s -> consumer.accept(row(s, scope)));
            if (!found.isEmpty()) {
                SqlSuppliers.Found last = found.get(found.size() - 1);
                after = new After(last.sortValue(), last.id());
            }
        } while (found.size() == PAGE);
    }

    private static Map<String, String> row(Supplier supplier, OrganisationScope scope) {
        Map<String, String> row = new LinkedHashMap<>();
        put(row, "name", supplier.name());
        for (String scheme : IDENTIFIERS) {
            put(row, scheme, identifiers(supplier, scheme.toUpperCase(Locale.ROOT)));
        }
        put(row, "trade_names", String.join(";", supplier.tradeNames()));
        put(row, "place", supplier.place());
        put(row, "country", supplier.country());
        put(row, "website", supplier.website());
        supplier.aliases().stream()
                .filter(alias -> !alias.isFormer() && scope.contains(alias.system()))
                .map(Alias::externalId)
                .findFirst()
                .ifPresent(id -> row.put("external_id", id));
        put(
                row,
                "verified_on",
                supplier.verifiedOn() == null ? null : supplier.verifiedOn().toString());
        return row;
    }

    private static String identifiers(Supplier supplier, String scheme) {
        return supplier.identifiers().stream()
                .filter(i -> i.isLive() && i.scheme().equals(scheme))
                .map(Identifier::value)
                .collect(Collectors.joining(";"));
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            row.put(column, value);
        }
    }

    private static Column column(String name, Type type, String example, String... synonyms) {
        return new Column(name, type, "name".equals(name), List.of(synonyms), example, "suppliers.column." + name);
    }
}
