package nl.schil.contracts.internal.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.change.Change;
import nl.schil.contracts.internal.model.change.ChangeFigures;
import nl.schil.contracts.internal.model.change.Ground;
import nl.schil.contracts.internal.model.change.Ledger;
import nl.schil.contracts.internal.model.change.Verdict;
import nl.schil.contracts.internal.store.ChangeLawReference;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Ledgers and verdicts as JSON. */
@Component(service = ChangeRendering.class)
public final class ChangeRendering {
    private final ChangeLawReference law;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Texts texts;

    @Activate
    public ChangeRendering(@Reference ChangeLawReference law) {
        this.law = law;
    }

    ChangeLedgerJson ledger(Contract contract, Ledger ledger, LocalDate asOf) {
        String currency = contract.worth().currency();
        Long original = ChangeFigures.original(contract.worth());
        List<Change> standing = ledger.standing(asOf);
        List<Change> minor = ledger.minor();
        return new ChangeLedgerJson(
                asOf,
                amount(original, currency),
                ChangeFigures.basis(contract.worth()),
                amount(ledger.effectiveMaximum(contract.worth().maximum(), asOf), currency),
                known(Ledger.net(standing), currency),
                known(Ledger.gross(standing), currency),
                share(Ledger.net(standing), original),
                share(Ledger.gross(standing), original),
                (int) standing.stream().filter(c -> c.facts().value() == null).count(),
                known(Ledger.net(minor), currency),
                known(Ledger.gross(minor), currency),
                share(Ledger.net(minor), original),
                ChangeFigures.limit(
                        contract.description().nature(), null, law.current().rule(Ground.MINOR)),
                ledger.changes().stream()
                        .map(c -> entry(contract, ledger, c, asOf))
                        .toList());
    }

    ChangeJson entry(Contract contract, Ledger ledger, Change change, LocalDate asOf) {
        String currency = contract.worth().currency();
        Long original = ChangeFigures.original(contract.worth());
        Change.Notice notice = change.notice();
        List<Change> sofar = new Ledger(ledger.changes().stream()
                        .filter(c -> c.seq() <= change.seq())
                        .toList())
                .standing();
        Long value = change.facts().value();
        return new ChangeJson(
                change.id(),
                change.seq(),
                change.facts().on(),
                amount(value, currency),
                value == null ? null : share(value, original),
                text(change.facts().term()),
                change.facts().scope(),
                change.facts().threshold(),
                change.facts().answers(),
                change.ground().article(),
                change.verdict(),
                change.lawVersion(),
                amount(change.original(), currency),
                change.motivation(),
                change.cause(),
                change.decidedBy(),
                notice == null ? null : notice.reference(),
                notice == null ? null : notice.on(),
                change.noticeMissing() && !ledger.reversed(change.id()),
                change.reverses(),
                ledger.reversed(change.id()),
                change.recordedOn(),
                ledger.standing(asOf).contains(change),
                share(Ledger.net(sofar), original),
                share(Ledger.gross(sofar), original));
    }

    ChangeVerdictJson verdict(Verdict verdict, Locale locale) {
        Ground ground = verdict.ground();
        List<ContractJson.FindingJson> explanation = new ArrayList<>();
        for (Text text : verdict.explanation()) {
            explanation.add(new ContractJson.FindingJson(text.key(), say(text, locale), text.values()));
        }
        return new ChangeVerdictJson(
                verdict.decision(),
                ground == null ? null : ground.article(),
                explanation,
                figures(verdict.figures()),
                verdict.grounds().stream().map(g -> ground(g, locale)).toList());
    }

    private static ChangeVerdictJson.FiguresJson figures(ChangeFigures f) {
        String currency = f.currency();
        return new ChangeVerdictJson.FiguresJson(
                amount(f.original(), currency),
                f.basis(),
                amount(f.value(), currency),
                known(f.earlier(), currency),
                amount(f.net(), currency),
                amount(f.gross(), currency),
                f.net() == null ? null : share(f.net(), f.original()),
                f.gross() == null ? null : share(f.gross(), f.original()),
                f.limit(),
                amount(f.threshold(), currency),
                f.years(),
                amount(f.room(), currency),
                amount(f.roomAfter(), currency));
    }

    private ChangeVerdictJson.GroundJson ground(Verdict.GroundFinding finding, Locale locale) {
        return new ChangeVerdictJson.GroundJson(
                finding.rule().ground().article(),
                finding.outcome(),
                finding.rule().notice(),
                finding.conditions().stream()
                        .map(c -> new ChangeVerdictJson.ConditionJson(
                                c.condition().code(),
                                c.outcome(),
                                say(c.text(), locale),
                                c.text().values()))
                        .toList());
    }

    String say(Text text, Locale locale) {
        Texts dictionary = texts;
        return dictionary == null ? text.key() : dictionary.say(locale, text);
    }

    private static @Nullable BigDecimal share(long part, @Nullable Long original) {
        return original == null ? null : ChangeFigures.percentage(part, original);
    }

    private static ContractJson.@Nullable Amount amount(@Nullable Long cents, String currency) {
        return cents == null ? null : known(cents, currency);
    }

    private static ContractJson.Amount known(long cents, String currency) {
        return new ContractJson.Amount(BigDecimal.valueOf(cents, 2), cents, currency);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
