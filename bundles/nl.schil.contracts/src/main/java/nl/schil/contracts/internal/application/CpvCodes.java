package nl.schil.contracts.internal.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * CPV codes against the official list, which may be absent: then only their form is judged. A check digit is part of the
 * code; it follows no single formula, so the list alone tells whether it is right.
 */
@Component(service = CpvCodes.class)
public final class CpvCodes {
    private static final Pattern FORM = Pattern.compile("\\d{8}(\\s*-\\s*\\d)?");
    private static final int NEAREST = 3;

    @Reference(
            target = "(schil.codelist=cpv)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CodeList list;

    public CpvCodes() {}

    /** For use outside the framework. */
    public CpvCodes(@Nullable CodeList list) {
        this.list = list;
    }

    /** A code of the list in full; refused, with the nearest ones, when the list does not hold it. */
    public Result<String> listed(String text) {
        Result<String> code = completed(text);
        CodeList codes = list;
        if (codes == null
                || !(code instanceof Result.Accepted<String> accepted)
                || codes.find(accepted.value()).isPresent()) {
            return code;
        }
        return Result.refused(unlisted(codes, accepted.value()));
    }

    /** A code in full when the list holds it, otherwise as it stands; refused when it has not the form of one. */
    public Result<String> completed(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            return Result.refused(Violation.of("cpv", text, "contracts.cpv"));
        }
        String plain = text.replaceAll("\\s", "");
        CodeList codes = list;
        return Result.accepted(
                codes == null ? plain : codes.find(plain).map(Code::code).orElse(plain));
    }

    /** What a code means; empty when that is unknown. */
    public Optional<String> label(@Nullable String code, Locale locale) {
        CodeList codes = list;
        return code == null || codes == null
                ? Optional.empty()
                : codes.find(code).map(found -> found.label(locale));
    }

    /** That a contract has a code that the list does not hold. */
    public Optional<Text> finding(@Nullable String code) {
        CodeList codes = list;
        if (code == null || codes == null || codes.find(code).isPresent()) {
            return Optional.empty();
        }
        Violation why = unlisted(codes, code);
        return Optional.of(new Text("contracts.finding." + why.code().substring("contracts.".length()), why.values()));
    }

    private static Violation unlisted(CodeList codes, String code) {
        Optional<Code> digits = codes.find(code.substring(0, 8));
        if (digits.isPresent()) {
            return new Violation(
                    "cpv",
                    code,
                    "contracts.cpv.digit",
                    Map.of("code", code, "right", digits.get().code()));
        }
        List<Code> nearest = codes.nearest(code, NEAREST);
        return nearest.isEmpty()
                ? Violation.of("cpv", code, "contracts.cpv.unlisted", "code", code)
                : new Violation(
                        "cpv",
                        code,
                        "contracts.cpv.nearest",
                        Map.of(
                                "code",
                                code,
                                "nearest",
                                nearest.stream().map(Code::code).collect(Collectors.joining(", "))));
    }
}
