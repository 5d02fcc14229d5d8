package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Description;
import nl.schil.contracts.internal.model.Motivation;
import nl.schil.contracts.internal.model.Option;
import nl.schil.contracts.internal.model.Policies;
import nl.schil.contracts.internal.model.Stewardship;
import nl.schil.contracts.internal.model.SupplierParty;
import nl.schil.contracts.internal.model.Technique;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Makes a contract from fields: a new one, or an existing one with some fields replaced. */
public final class ContractFields {
    private static final int MOST_OPTIONS = 20;

    private final Function<String, Result<String>> supplierKeys;
    private final Function<String, Result<String>> cpvCodes;
    private final LocalDate today;

    /**
     * @param supplierKeys canonical form of a supplier key
     * @param cpvCodes a CPV code in full
     * @param today date of changes
     */
    public ContractFields(
            Function<String, Result<String>> supplierKeys, Function<String, Result<String>> cpvCodes, LocalDate today) {
        this.supplierKeys = supplierKeys;
        this.cpvCodes = cpvCodes;
        this.today = today;
    }

    /** A new contract of an organisation, or everything that is wrong with its fields. */
    public Result<Contract> create(String organisation, FieldSource source) {
        return read(null, organisation, source);
    }

    /**
     * The contract with the fields that the source gives; equal to {@code present} when that changes nothing. Refused
     * when a field is wrong or the result contradicts itself.
     */
    public Result<Contract> change(Contract present, FieldSource source) {
        return read(present, present.organisation(), source);
    }

    private Result<Contract> read(@Nullable Contract present, String organisation, FieldSource source) {
        FieldReader reader = new FieldReader(source);
        Contract contract = new Contract(
                present == null ? Ids.next() : present.id(),
                organisation,
                present == null ? 1 : present.version(),
                description(reader, present == null ? null : present.description()),
                supplier(reader, present == null ? SupplierParty.UNKNOWN : present.supplier()),
                term(reader, present == null ? Term.UNKNOWN : present.term()),
                worth(reader, present == null ? Worth.UNKNOWN : present.worth()),
                stewardship(reader, present == null ? null : present.stewardship()),
                motivation(reader, present == null ? Motivation.NONE : present.motivation()),
                present == null ? null : present.ending(),
                present == null ? List.of() : present.decisions(),
                present == null ? List.of() : present.documents());
        List<Violation> violations = reader.violations();
        if (violations.isEmpty()) {
            contract = contract.withConsistentDecisions();
            violations = named(Policies.contradictions(contract), source);
        }
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        boolean confirmed = source.gives(Field.VERIFIED_ON);
        return Result.accepted(present == null || contract.equals(present) || confirmed ? contract : touched(contract));
    }

    private Contract touched(Contract contract) {
        Stewardship s = contract.stewardship();
        return new Contract(
                contract.id(),
                contract.organisation(),
                contract.version(),
                contract.description(),
                contract.supplier(),
                contract.term(),
                contract.worth(),
                new Stewardship(s.ownerEmail(), s.tier(), s.tierOn(), today),
                contract.motivation(),
                contract.ending(),
                contract.decisions(),
                contract.documents());
    }

    private static List<Violation> named(List<Violation> violations, FieldSource source) {
        return violations.stream()
                .map(v -> {
                    for (Field field : Field.values()) {
                        if (field.property().equals(v.field())) {
                            return new Violation(source.name(field), v.value(), v.code(), v.values());
                        }
                    }
                    return v;
                })
                .toList();
    }

    private Description description(FieldReader reader, @Nullable Description d) {
        return new Description(
                reader.requiredText(Field.NUMBER, d == null ? null : d.number(), 100),
                reader.requiredText(Field.TITLE, d == null ? null : d.title(), 300),
                reader.required(
                        Field.KIND,
                        d == null ? null : d.kind(),
                        ContractKind.OVEREENKOMST,
                        "contracts.kind.unknown",
                        Words::kind),
                reader.optional(Field.NATURE, d == null ? null : d.nature(), "contracts.nature", Words::nature),
                reader.text(Field.TERMS, d == null ? null : d.terms(), 100),
                reader.text(Field.CATEGORY, d == null ? null : d.category(), 100),
                cpv(reader, d == null ? null : d.cpv()),
                reader.text(Field.FRAMEWORK, d == null ? null : d.framework(), 100),
                reader.text(Field.EXTERNAL_ID, d == null ? null : d.externalId(), 200),
                reader.optional(
                        Field.TECHNIQUE, d == null ? null : d.technique(), "contracts.technique", Technique::of),
                reader.text(Field.TENDER_REF, d == null ? null : d.tenderRef(), 200));
    }

    /** A code that the contract has already is not judged again. */
    private @Nullable String cpv(FieldReader reader, @Nullable String present) {
        return reader.checked(
                Field.CPV, present, text -> text.equals(present) ? Result.accepted(text) : cpvCodes.apply(text));
    }

    private SupplierParty supplier(FieldReader reader, SupplierParty s) {
        String key = reader.checked(Field.SUPPLIER_KEY, s.key(), supplierKeys);
        boolean same = key != null && key.equals(s.key());
        return new SupplierParty(key, reader.text(Field.SUPPLIER_NAME, s.name(), 300), same ? s.id() : null);
    }

    private static Term term(FieldReader reader, Term t) {
        return new Term(
                reader.optional(Field.SIGNED_ON, t.signedOn(), "contracts.date", Values::date),
                reader.optional(Field.START, t.start(), "contracts.date", Values::date),
                reader.optional(Field.TERM, t.base(), "contracts.term.form", Values::length),
                options(reader, t),
                reader.optional(Field.NOTICE, t.notice(), "contracts.notice.form", Values::period),
                t.changes());
    }

    private static @Nullable List<Option> options(FieldReader reader, Term present) {
        FieldSource source = reader.source();
        if (!source.gives(Field.OPTIONS)) {
            return present.options();
        }
        String text = source.text(Field.OPTIONS);
        if (text == null) {
            return keepExercised(reader, present, List.of()) ? null : present.options();
        }
        List<Period> lengths = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(";")) {
            Period length = Values.length(part);
            if (length == null) {
                reader.refuse(Field.OPTIONS, text, "contracts.options.form", "option", lengths.size() + 1);
                return present.options();
            }
            lengths.add(length);
        }
        if (lengths.size() > MOST_OPTIONS) {
            reader.refuse(Field.OPTIONS, text, "contracts.options.many", "max", MOST_OPTIONS);
            return present.options();
        }
        return options(reader, present, lengths);
    }

    private static @Nullable List<Option> options(FieldReader reader, Term present, List<Period> lengths) {
        List<@Nullable LocalDate> exercised = reader.source().exercised();
        if (exercised == null && !keepExercised(reader, present, lengths)) {
            return present.options();
        }
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            LocalDate on = exercised != null
                    ? exercised.get(i)
                    : i < present.knownOptions().size()
                            ? present.knownOptions().get(i).exercisedOn()
                            : null;
            options.add(new Option(lengths.get(i), on));
        }
        return options;
    }

    /** Whether no exercised option would disappear or change its length; refused otherwise. */
    private static boolean keepExercised(FieldReader reader, Term present, List<Period> lengths) {
        List<Option> options = present.knownOptions();
        for (int i = 0; i < options.size(); i++) {
            boolean same =
                    i < lengths.size() && lengths.get(i).equals(options.get(i).term());
            if (options.get(i).exercisedOn() != null && !same) {
                reader.refuse(Field.OPTIONS, null, "contracts.option.exercised", "option", i + 1);
                return false;
            }
        }
        return true;
    }

    private static Worth worth(FieldReader reader, Worth w) {
        String currency = reader.optional(Field.CURRENCY, w.currency(), "contracts.currency", Values::currency);
        return new Worth(
                reader.optional(Field.MAX_VALUE, w.maximum(), "contracts.money", Values::cents),
                reader.optional(Field.MAX_QUANTITY, w.maximumQuantity(), "contracts.quantity", Values::quantity),
                reader.optional(Field.ESTIMATED_VALUE, w.estimated(), "contracts.money", Values::cents),
                currency == null ? "EUR" : currency,
                reader.text(Field.QUANTITY_UNIT, w.unit(), 50));
    }

    private Stewardship stewardship(FieldReader reader, @Nullable Stewardship s) {
        Tier before = s == null ? null : s.tier();
        Tier tier = reader.optional(Field.TIER, before, "contracts.tier.unknown", Words::tier);
        LocalDate tierOn = tier == null ? null : tier == before && s != null ? s.tierOn() : today;
        LocalDate verifiedOn =
                reader.optional(Field.VERIFIED_ON, s == null ? today : s.verifiedOn(), "contracts.date", Values::date);
        if (verifiedOn != null && verifiedOn.isAfter(today)) {
            reader.refuse(Field.VERIFIED_ON, verifiedOn.toString(), "contracts.verified.future", "today", today);
        }
        return new Stewardship(
                reader.optional(Field.OWNER_EMAIL, s == null ? null : s.ownerEmail(), "contracts.email", Values::email),
                tier,
                tierOn,
                verifiedOn == null ? today : verifiedOn);
    }

    private Motivation motivation(FieldReader reader, Motivation m) {
        String term = reader.text(Field.TERM_MOTIVATION, m.term(), 2000);
        LocalDate termOn = term == null ? null : term.equals(m.term()) ? m.termOn() : today;
        return new Motivation(term, termOn, reader.text(Field.CEILING_WAIVER, m.ceiling(), 2000));
    }
}
