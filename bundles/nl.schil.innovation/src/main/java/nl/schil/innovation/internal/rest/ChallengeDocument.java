package nl.schil.innovation.internal.rest;

import java.util.Locale;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.kernel.document.Xhtml;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;

/** A challenge as a page of its own, which an organisation publishes where its market looks. */
final class ChallengeDocument {
    private static final String STYLE = "@page { size: A4; margin: 22mm; }"
            + " body { font-family: 'Schil Sans', sans-serif; font-size: 11pt; line-height: 1.5; max-width: 42em;"
            + " margin: 0 auto; color: #16202b; }"
            + " h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 4pt; } h2 { font-size: 13pt; margin: 18pt 0 4pt; }"
            + " p { margin: 0 0 8pt; } .who { color: #4a5765; }";

    private final Texts texts;
    private final Locale locale;

    ChallengeDocument(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    String of(Challenge challenge, String organisation) {
        String title = Xhtml.text(challenge.title());
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + locale.getLanguage()
                + "\" xml:lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"UTF-8\"/><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><p class=\"who\">" + Xhtml.text(organisation)
                + "</p><h1>" + title + "</h1>" + part("question", challenge.question())
                + part("terms", challenge.terms())
                + "<h2>" + say("innovation.challenge.document.when") + "</h2><p>"
                + Xhtml.text(texts.say(
                        locale,
                        Text.of(
                                "innovation.challenge.document.period",
                                "from",
                                challenge.openFrom(),
                                "until",
                                challenge.openUntil())))
                + "</p></body></html>\n";
    }

    private String part(String name, String text) {
        StringBuilder part = new StringBuilder("<h2>" + say("innovation.challenge.document." + name) + "</h2>");
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> part.append("<p>").append(Xhtml.text(line)).append("</p>"));
        return part.toString();
    }

    private String say(String key) {
        return Xhtml.text(texts.say(locale, Text.of(key)));
    }
}
