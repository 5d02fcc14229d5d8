package nl.example.keurmerk.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The labels in the database; every question is limited to the actor's organisations. */
@Component(service = Labels.class)
public final class Labels {
    static final String MODULE = "keurmerk";
    private static final String COLUMNS = "id, organisation, supplier, name, valid_until, checked_on";

    private final Database database;

    @Activate
    public Labels(@Reference Database database, @Reference(target = "(schil.bundle=nl.example.keurmerk)") Schema schema) {
        this.database = database;
    }

    Database database() {
        return database;
    }

    List<Label> of(String supplier, OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>(List.of(supplier));
        arguments.addAll(scope.arguments());
        return database.read(reading -> reading.list(
                "SELECT " + COLUMNS + " FROM keurmerk_label WHERE supplier = ? AND " + scope.condition("organisation")
                        + " ORDER BY name, id",
                Labels::label,
                arguments.toArray()));
    }

    void add(Actor actor, Label label) {
        database.write(actor, "add a label", writing -> {
            insert(writing, label);
            writing.audit(new Audit(MODULE + ".create", "label", label.id(), label.organisation(), null, label.toString(), null));
            return null;
        });
    }

    static void insert(Writing writing, Label label) {
        writing.execute(
                "INSERT INTO keurmerk_label (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
                label.id(), label.organisation(), label.supplier(), label.name(), label.validUntil(), label.checkedOn());
    }

    static Label label(ResultSet row) throws SQLException {
        return new Label(
                row.getString("id"),
                row.getString("organisation"),
                row.getString("supplier"),
                row.getString("name"),
                date(row.getString("valid_until")),
                date(row.getString("checked_on")));
    }

    static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }
}
