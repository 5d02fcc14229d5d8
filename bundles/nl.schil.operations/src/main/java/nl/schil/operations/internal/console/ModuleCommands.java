package nl.schil.operations.internal.console;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.schil.kernel.Result;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.kernel.module.Modules;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.text.Texts;
import nl.schil.operations.internal.readiness.Ready;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code schil:modules}, {@code schil:enable ID}, {@code schil:disable ID} and {@code schil:ready} in the console. */
@Component(
        service = ModuleCommands.class,
        property = {
            "osgi.command.scope=schil",
            "osgi.command.function=modules",
            "osgi.command.function=enable",
            "osgi.command.function=disable",
            "osgi.command.function=ready"
        })
public final class ModuleCommands {
    private final Modules modules;
    private final Ready ready;
    private final Texts texts;

    @Activate
    public ModuleCommands(@Reference Modules modules, @Reference Ready ready, @Reference Texts texts) {
        this.modules = modules;
        this.ready = ready;
        this.texts = texts;
    }

    public String modules() {
        return modules.list().stream()
                .map(module -> String.format(
                        "%-14s stage %d  %-8s %s %s",
                        module.id(), module.stage(), module.state(), module.version(), module.reason()))
                .collect(Collectors.joining("\n"));
    }

    public String enable(String id) {
        return switched(id, true);
    }

    public String disable(String id) {
        return switched(id, false);
    }

    public String ready() {
        var obstacles = ready.obstacles();
        return obstacles.isEmpty() ? "ready" : String.join("\n", obstacles);
    }

    private String switched(String id, boolean enabled) {
        var result = modules.enable(Actor.SYSTEM, id, enabled);
        if (result instanceof Result.Refused<?> refused) {
            return texts.say(Locale.ENGLISH, refused.violations().get(0).text());
        }
        return modules.list().stream()
                .filter(module -> module.id().equals(id))
                .map(ModuleInfo::state)
                .findFirst()
                .orElse("no such module: " + id);
    }
}
