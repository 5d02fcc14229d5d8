package nl.schil.kernel.module;

import java.util.List;
import java.util.Set;

/**
 * A module of this installation, enabled or not. Declared by the capability
 * {@code schil.module;schil.module=contracts;stage:Long=1;phases:List<String>="B,S,T,I"} and, for what it needs,
 * {@code schil.module;filter:="(schil.module=suppliers)"} as a requirement.
 *
 * @param id short name, for example {@code contracts}
 * @param stage the stage of supplier management it serves, 1 to 4
 * @param phases letters of the phases it serves
 * @param requires ids of the modules it cannot work without
 * @param enabled whether the organisation has switched it on
 * @param state {@code ACTIVE}, {@code STOPPED}, or {@code FAILED} when it is enabled but could not start
 * @param reason readable reason of a failure, otherwise empty
 * @param version version of its bundle
 * @param cells cells it can measure
 * @param activities codes of the catalogue activities it can prove, for example {@code B1b}
 */
public record ModuleInfo(
        String id,
        int stage,
        List<String> phases,
        List<String> requires,
        boolean enabled,
        String state,
        String reason,
        String version,
        Set<Cell> cells,
        Set<String> activities) {}
