package nl.schil.workbench.internal.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schil.kernel.Money;
import nl.schil.kernel.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Fills a text: {@code {name}} becomes the value as the language writes it. Of {@code one|many} the second half is used
 * unless the value {@code count} is 1. The browser's {@code texts.js} does the same.
 */
final class TextTemplate {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern FORMS = Pattern.compile("\\|");

    private TextTemplate() {}

    static String fill(String template, Map<String, Object> values, Locale locale) {
        return NAME.matcher(form(template, values.get("count"))).replaceAll(match -> {
            Object value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : written(value, locale));
        });
    }

    private static String form(String template, @Nullable Object count) {
        String[] forms = FORMS.split(template, -1);
        if (forms.length != 2 || !(count instanceof Number number)) {
            return template;
        }
        return forms[number.longValue() == 1 ? 0 : 1];
    }

    private static String written(Object value, Locale locale) {
        if (value instanceof Money money) {
            return amount(money, locale);
        }
        if (value instanceof Number number) {
            return NumberFormat.getNumberInstance(locale).format(number);
        }
        if (value instanceof LocalDate date) {
            return date.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
        }
        if (value instanceof Instant instant) {
            return instant.atZone(ZoneId.systemDefault())
                    .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(locale));
        }
        if (value instanceof Bilingual text) {
            return text.in(locale);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> written(one, locale)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static String amount(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(
                locale.getCountry().isEmpty()
                        ? new Locale.Builder()
                                .setLanguage(locale.getLanguage())
                                .setRegion("NL")
                                .build()
                        : locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        int digits = money.cents() % 100 == 0 ? 0 : 2;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.cents(), 2));
    }
}
