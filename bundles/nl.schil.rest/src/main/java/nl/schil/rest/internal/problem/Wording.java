package nl.schil.rest.internal.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.kernel.Violation;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Puts refusals into words: Dutch unless the caller asks for English. Without dictionaries the keys are answered. */
@Component(service = Wording.class)
public final class Wording {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Texts texts;

    @Activate
    public Wording() {}

    /** The language of an answer to a request with these headers. */
    public static Locale language(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages().stream()
                    .filter(wanted -> LANGUAGES.contains(wanted.getLanguage()))
                    .findFirst()
                    .orElse(DUTCH);
        } catch (RuntimeException malformedHeader) {
            return DUTCH;
        }
    }

    Problem problem(Refusal refusal, @Nullable String instance, Locale locale) {
        List<Problem.FieldError> errors =
                refusal.violations().stream().map(v -> error(v, locale)).toList();
        return new Problem(
                "about:blank",
                say(locale, Text.of("problem.title." + refusal.status())),
                refusal.status(),
                say(locale, refusal.detail()),
                instance,
                refusal.detail().key(),
                refusal.detail().values(),
                errors);
    }

    private Problem.FieldError error(Violation violation, Locale locale) {
        return new Problem.FieldError(
                violation.field(),
                violation.value(),
                violation.code(),
                say(locale, violation.text()),
                violation.values());
    }

    private String say(Locale locale, Text text) {
        Texts current = texts;
        return current == null ? text.key() : current.say(locale, text);
    }
}
