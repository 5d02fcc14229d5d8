package nl.schil.suppliers.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The suppliers against which entries are matched. */
public interface Known {
    @Nullable Supplier byAlias(Alias alias);

    /** The supplier with this live identifier. */
    @Nullable Supplier byKey(Key key);

    /** The suppliers without any strong key that have this name, but for its legal form, and this place. */
    List<Supplier> unkeyed(String nameKey, String placeKey);

    /** At least two, when there are so many, of the suppliers with a strong key that have this name and place. */
    List<Supplier> keyed(String nameKey, String placeKey);
}
