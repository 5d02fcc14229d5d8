package nl.schil.runtime.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/** Files that the API gives. */
final class Downloads {
    private Downloads() {}

    /** Saves to {@code target}, which appears only when it is complete, or writes to standard output. */
    static void save(Session session, Api api, String path, Map<String, ?> query, @Nullable Path target)
            throws IOException, InterruptedException, Refusal {
        try (InputStream in = api.download(path, query)) {
            if (target == null) {
                in.transferTo(session.out());
                session.out().flush();
                return;
            }
            Path draft = target.resolveSibling(target.getFileName() + ".part");
            Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
        session.err().println("Written to " + target);
    }
}
