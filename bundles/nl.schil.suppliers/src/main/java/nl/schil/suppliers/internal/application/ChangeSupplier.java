package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Entry;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Key;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SupplierWriter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes one supplier by hand: its description and its identifiers. */
@Component(service = ChangeSupplier.class)
public final class ChangeSupplier {
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final Schemes schemes;
    private final Clock clock;

    @Activate
    public ChangeSupplier(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock) {
        this(database, schemes, clock);
    }

    ChangeSupplier(Database database, Schemes schemes, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** An identifier as somebody enters it. */
    public record NewIdentifier(
            String scheme,
            String value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate verifiedOn,
            @Nullable String source) {}

    /**
     * Replaces the given columns; an empty text clears one.
     *
     * @param columns new values by canonical column, without identifiers and numbers of other registers
     * @param ifMatch the version that the caller saw
     */
    public Supplier describe(Actor actor, String id, @Nullable String ifMatch, Map<String, String> columns) {
        return change(actor, id, "suppliers.update", supplier -> {
            Version.require(ifMatch, supplier.version());
            Map<String, String> all = columns(supplier);
            all.putAll(columns);
            all.values().removeIf(String::isBlank);
            Entry entry =
                    EntryReader.read(schemes, all, "", LocalDate.now(clock)).orElseThrow(ProblemException::invalid);
            if (SoleTraders.isNamed(entry.name()) && SoleTraders.holdsBsn(supplier.identifiers())) {
                throw ProblemException.invalid(Violation.of(EntryReader.NAME, entry.name(), "suppliers.natural.bsn"));
            }
            return new Supplier(
                    supplier.id(),
                    entry.name(),
                    entry.tradeNames(),
                    entry.place(),
                    entry.country(),
                    entry.website(),
                    supplier.identifiers(),
                    supplier.aliases(),
                    entry.verifiedOn(),
                    supplier.source(),
                    supplier.organisations(),
                    supplier.version());
        });
    }

    /** Adds an identifier, or renews the verification of one that is there. */
    public Supplier addIdentifier(Actor actor, String id, NewIdentifier added) {
        Key key = schemes.read("value", added.scheme(), added.value()).orElseThrow(ProblemException::invalid);
        checkDates(added);
        return database.write(actor, "add an identifier", writing -> {
            Supplier before = Writable.supplier(writing, actor, id);
            refuseTaken(writing, before, key, added);
            SoleTraders.refuse(writing, before, List.of(key));
            List<Identifier> identifiers = new ArrayList<>(before.identifiers());
            identifiers.removeIf(i -> i.text().equals(key.text()));
            identifiers.add(new Identifier(
                    key.scheme(),
                    key.value(),
                    key.original(),
                    added.validFrom(),
                    added.validTo(),
                    added.verifiedOn(),
                    added.source() == null ? actor.origin() : added.source()));
            return write(writing, actor, before, before.withIdentifiers(identifiers), "suppliers.identify");
        });
    }

    /** Removes an identifier that should not have been there; one that ended is given a last day instead. */
    public Supplier removeIdentifier(Actor actor, String id, String scheme, String value) {
        return change(actor, id, "suppliers.unidentify", supplier -> {
            List<Identifier> left = supplier.identifiers().stream()
                    .filter(i ->
                            !(i.scheme().equalsIgnoreCase(scheme) && i.value().equals(value)))
                    .toList();
            if (left.size() == supplier.identifiers().size()) {
                throw ProblemException.notFound("identifier", scheme + ":" + value);
            }
            return supplier.withIdentifiers(left);
        });
    }

    private Supplier change(Actor actor, String id, String action, UnaryOperator<Supplier> change) {
        return database.write(actor, "change a supplier", writing -> {
            Supplier before = Writable.supplier(writing, actor, id);
            Supplier after = change.apply(before);
            return after.equals(before) ? before : write(writing, actor, before, after, action);
        });
    }

    private Supplier write(Writing writing, Actor actor, Supplier before, Supplier after, String action) {
        SupplierWriter writer = new SupplierWriter(schemes, actor.id(), clock.instant());
        writer.put(before, after);
        writer.flush(writing);
        String organisation = after.organisations().stream()
                .sorted()
                .filter(actor.scope(WRITE)::contains)
                .findFirst()
                .orElse(null);
        writing.audit(
                new Audit(action, "supplier", after.id(), organisation, before.toString(), after.toString(), null));
        return after.withVersion(before.version() + 1);
    }

    private static void refuseTaken(Writing writing, Supplier supplier, Key key, NewIdentifier added) {
        if (added.validTo() != null || key.repeatable()) {
            return;
        }
        Identifier own = supplier.counterpart(key);
        if (own != null && !own.value().equals(key.value())) {
            throw EnterSupplier.conflict(List.of(new Violation(
                    "value",
                    key.original(),
                    "suppliers.key.differs",
                    Map.of("supplier", supplier.name(), "value", own.value(), "scheme", key.scheme()))));
        }
        Optional<Supplier> owner = Keys.owner(writing, key).filter(o -> !o.id().equals(supplier.id()));
        if (owner.isPresent()) {
            throw EnterSupplier.conflict(List.of(Keys.taken("value", key, owner.get())));
        }
    }

    private static void checkDates(NewIdentifier added) {
        LocalDate from = added.validFrom();
        LocalDate to = added.validTo();
        if (from != null && to != null && to.isBefore(from)) {
            throw ProblemException.invalid(
                    Violation.of("validTo", to.toString(), "suppliers.validity.order", "from", from));
        }
    }

    private static Map<String, String> columns(Supplier supplier) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(EntryReader.NAME, supplier.name());
        columns.put(EntryReader.TRADE_NAMES, String.join(";", supplier.tradeNames()));
        columns.put(EntryReader.PLACE, text(supplier.place()));
        columns.put(EntryReader.COUNTRY, text(supplier.country()));
        columns.put(EntryReader.WEBSITE, text(supplier.website()));
        columns.put(EntryReader.VERIFIED_ON, text(supplier.verifiedOn()));
        return columns;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
