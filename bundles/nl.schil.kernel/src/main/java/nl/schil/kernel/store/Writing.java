package nl.schil.kernel.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The only transaction that may write at this moment. */
@ProviderType
public interface Writing extends Reading {
    /** Executes one statement and answers the number of rows it changed. */
    int execute(String sql, @Nullable Object... arguments);

    /** Executes one statement for each row of arguments. */
    void batch(String sql, List<@Nullable Object[]> rows);

    /** Declares what this transaction does; a transaction that changes rows without declaring anything is rolled back. */
    void audit(Audit audit);
}
