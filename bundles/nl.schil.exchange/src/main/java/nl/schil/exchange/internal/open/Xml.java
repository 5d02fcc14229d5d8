package nl.schil.exchange.internal.open;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements by their local names; the namespaces of a notice are fixed by its format. */
final class Xml {
    private Xml() {}

    /** The elements below, along a path of local names separated by {@code /}. */
    static List<Element> all(Element from, String path) {
        List<Element> found = List.of(from);
        for (String name : path.split("/")) {
            List<Element> next = new ArrayList<>();
            for (Element element : found) {
                for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element child && child.getLocalName().equals(name)) {
                        next.add(child);
                    }
                }
            }
            found = next;
        }
        return found;
    }

    static @Nullable Element first(@Nullable Element from, String path) {
        List<Element> all = from == null ? List.of() : all(from, path);
        return all.isEmpty() ? null : all.get(0);
    }

    static @Nullable Element first(Element from, String path, Predicate<Element> is) {
        return all(from, path).stream().filter(is).findFirst().orElse(null);
    }

    /** The text of the first such element; null when there is none or it is blank. */
    static @Nullable String text(@Nullable Element from, String path) {
        return text(first(from, path));
    }

    static @Nullable String text(@Nullable Element element) {
        String text = element == null ? "" : element.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }
}
