package nl.schil.suppliers.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Contact;
import nl.schil.suppliers.internal.model.Contact.Level;
import nl.schil.suppliers.internal.store.SqlContacts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the contacts of suppliers, each for one buying organisation. */
@Component(service = MaintainContacts.class)
public final class MaintainContacts {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST = 200;

    private final Database database;

    @Activate
    public MaintainContacts(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema) {
        this(database);
    }

    MaintainContacts(Database database) {
        this.database = database;
    }

    /** A contact as somebody enters it. */
    public record NewContact(
            @Nullable String level,
            @Nullable String name,
            @Nullable String job,
            @Nullable String email,
            @Nullable String phone) {}

    public Contact add(Actor actor, String supplier, String organisation, NewContact entered) {
        Contact contact = read(Ids.next(), supplier, organisation, entered);
        return database.write(actor, "add a contact", writing -> {
            Writable.supplier(writing, actor, supplier, organisation);
            SqlContacts.insert(writing, contact);
            audit(writing, "suppliers.contact-add", contact, null, contact);
            return contact;
        });
    }

    public Contact change(Actor actor, String supplier, String id, NewContact entered) {
        return database.write(actor, "change a contact", writing -> {
            Contact before = find(writing, actor, supplier, id);
            Contact after = read(id, supplier, before.organisation(), entered);
            SqlContacts.update(writing, after);
            audit(writing, "suppliers.contact-change", after, before, after);
            return after;
        });
    }

    public void remove(Actor actor, String supplier, String id) {
        database.write(actor, "remove a contact", writing -> {
            Contact before = find(writing, actor, supplier, id);
            SqlContacts.delete(writing, id);
            audit(writing, "suppliers.contact-remove", before, before, null);
            return before;
        });
    }

    private static Contact find(Writing writing, Actor actor, String supplier, String id) {
        return SqlContacts.find(writing, supplier, id, actor.scope("suppliers.write"))
                .orElseThrow(() -> ProblemException.notFound("contact", id));
    }

    private static Contact read(String id, String supplier, String organisation, NewContact entered) {
        List<Violation> violations = new ArrayList<>();
        String name = text("name", entered.name(), violations);
        if (name == null) {
            violations.add(Violation.of("name", null, "suppliers.contact.name.required"));
        }
        String email = text("email", entered.email(), violations);
        if (email != null && !EMAIL.matcher(email).matches()) {
            violations.add(Violation.of("email", email, "suppliers.contact.email.form"));
        }
        Level level = level(entered.level(), violations);
        String job = text("job", entered.job(), violations);
        String phone = text("phone", entered.phone(), violations);
        if (name == null || level == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Contact(id, supplier, organisation, level, name, job, email, phone);
    }

    private static @Nullable Level level(@Nullable String level, List<Violation> violations) {
        for (Level known : Level.values()) {
            if (level != null && known.name().equals(level.strip().toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        violations.add(Violation.of("level", level, "suppliers.contact.level.unknown"));
        return null;
    }

    private static @Nullable String text(String field, @Nullable String value, List<Violation> violations) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            violations.add(Violation.of(field, value, "suppliers.text.long", "limit", LONGEST));
        }
        return value.strip();
    }

    private static void audit(
            Writing writing, String action, Contact contact, @Nullable Contact before, @Nullable Contact after) {
        writing.audit(new Audit(
                action,
                "supplier",
                contact.supplier(),
                contact.organisation(),
                before == null ? null : before.toString(),
                after == null ? null : after.toString(),
                null));
    }
}
