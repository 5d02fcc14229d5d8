package nl.schil.kernel.module;

import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The modules of this installation and their switches. */
@ProviderType
public interface Modules {
    /** All installed modules by id, read from their bundles' manifests, also those that were never started. */
    List<ModuleInfo> list();

    /**
     * Switches a module and returns when the switch is complete. Switching on pulls in what it requires; switching off
     * what others require is refused with their list. A failed start restores the previous state.
     *
     * @return the modules whose state changed, the asked one among them unless it already was so
     */
    Result<List<ModuleInfo>> enable(Actor actor, String id, boolean enabled);
}
