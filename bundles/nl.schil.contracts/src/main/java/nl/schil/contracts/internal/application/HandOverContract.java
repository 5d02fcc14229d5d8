package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.HandOver;
import nl.schil.contracts.internal.model.HandOverItem;
import nl.schil.contracts.internal.model.HandOvers;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records how far the hand-over of a contract is, and that it is accepted. */
public final class HandOverContract {
    private static final int LONGEST = 2000;

    private final HandOvers handOvers;

    public HandOverContract(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    /** A point as it is given. */
    public record AskedItem(
            @Nullable String owner,
            @Nullable String doneOn,
            @Nullable String note,
            @Nullable String notApplicable) {}

    /** @param items by key; a point that is absent is open */
    public record Asked(
            Map<String, AskedItem> items,
            @Nullable String from,
            @Nullable String to,
            @Nullable String acceptedOn) {}

    public Result<HandOver> record(Actor actor, Contract contract, HandOver present, Asked asked, LocalDate today) {
        InputFields fields = new InputFields();
        Set<String> known = new TreeSet<>();
        present.items().forEach(item -> known.add(item.key()));
        asked.items().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> fields.refuse(Violation.of(
                        "items." + key, key, "contracts.hand-over.item", "items", String.join(", ", known))));
        Map<String, AskedItem> given = new HashMap<>(asked.items());
        List<HandOverItem> items = present.items().stream()
                .map(item -> item(fields, item, given.get(item.key()), actor))
                .toList();
        HandOver handOver = new HandOver(
                contract.id(),
                present.version(),
                present.templateVersion(),
                items,
                fields.email("from", asked.from()),
                fields.email("to", asked.to()),
                fields.date("acceptedOn", asked.acceptedOn()));
        List<Violation> violations = new ArrayList<>(fields.violations());
        violations.addAll(handOver.violations(contract, today));
        return violations.isEmpty()
                ? Result.accepted(handOvers.replace(actor, contract, handOver, today))
                : Result.refused(violations);
    }

    private static HandOverItem item(InputFields fields, HandOverItem before, @Nullable AskedItem asked, Actor actor) {
        if (asked == null) {
            return HandOverItem.open(before.key(), before.dutch(), before.english());
        }
        String field = "items." + before.key();
        LocalDate doneOn = fields.date(field, asked.doneOn());
        boolean same = doneOn != null && doneOn.equals(before.doneOn());
        return new HandOverItem(
                before.key(),
                before.dutch(),
                before.english(),
                fields.email(field, asked.owner()),
                doneOn,
                same ? before.doneBy() : doneOn == null ? null : actor.id(),
                fields.text(field, asked.note(), LONGEST),
                fields.text(field, asked.notApplicable(), LONGEST));
    }
}
