package nl.schil.exchange.internal.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import org.jspecify.annotations.Nullable;

/** A list in this bundle's {@code codelists} folder; read when it is first asked, and again when memory was needed. */
final class ShippedCodeList implements CodeList {
    private final ListRecord about;
    private final Notation notation;
    private volatile SoftReference<@Nullable CodeTable> table = new SoftReference<>(null);

    /** What {@code codelists/lists.json} says about a list. */
    record ListRecord(String id, Map<String, String> title, String version, String source, String licence, int size) {}

    ShippedCodeList(ListRecord about) {
        this.about = about;
        this.notation = about.id().equals("cpv") ? new CpvNotation() : Notation.PLAIN;
    }

    @Override
    public String id() {
        return about.id();
    }

    @Override
    public String title(Locale locale) {
        return about.title().getOrDefault(locale.getLanguage(), about.title().getOrDefault("en", about.id()));
    }

    @Override
    public String version() {
        return about.version();
    }

    @Override
    public String source() {
        return about.source();
    }

    @Override
    public String licence() {
        return about.licence();
    }

    @Override
    public int size() {
        return about.size();
    }

    @Override
    public Optional<Code> find(String written) {
        return Optional.ofNullable(table().find(written));
    }

    @Override
    public List<Code> children(@Nullable String parent) {
        if (parent == null) {
            return table().children(null);
        }
        Code above = table().find(parent);
        return above == null ? List.of() : table().children(above.code());
    }

    @Override
    public List<Code> search(String text, Locale locale, int most) {
        return table().search(text, locale, most);
    }

    @Override
    public List<Code> nearest(String written, int most) {
        return table().nearest(written, most);
    }

    private CodeTable table() {
        CodeTable present = table.get();
        return present != null ? present : read();
    }

    private synchronized CodeTable read() {
        CodeTable present = table.get();
        if (present == null) {
            try (InputStream csv = ShippedCodeList.class.getResourceAsStream("/codelists/" + about.id() + ".csv")) {
                if (csv == null) {
                    throw new IllegalStateException("the list " + about.id() + " is not in this bundle");
                }
                present = CodeTable.read(csv, notation);
                table = new SoftReference<>(present);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return present;
    }
}
