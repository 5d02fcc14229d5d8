package nl.schil.exchange.internal.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The datasets of the enabled modules. */
@Component(service = Datasets.class)
public final class Datasets {
    private final List<Dataset> datasets = new CopyOnWriteArrayList<>();

    @Activate
    public Datasets() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(Dataset dataset) {
        datasets.add(dataset);
    }

    public void remove(Dataset dataset) {
        datasets.remove(dataset);
    }

    public Optional<Dataset> find(String id) {
        return datasets.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** The datasets that the actor may import or export, by id. */
    public List<Dataset> list(Actor actor) {
        return datasets.stream()
                .filter(d -> actor.may(readPermission(d)) || actor.may(writePermission(d)))
                .sorted(Comparator.comparing(Dataset::id))
                .toList();
    }

    /** Whether this very dataset is still offered; a module that stopped and started again offers another one. */
    boolean offers(Dataset dataset) {
        return datasets.contains(dataset);
    }

    public static String readPermission(Dataset dataset) {
        return dataset.module() + ".read";
    }

    public static String writePermission(Dataset dataset) {
        return dataset.module() + ".write";
    }

    /** The permission to import a dataset by its id; of one that is not offered now, the id stands for its module. */
    public String writePermission(String id) {
        return find(id).map(Datasets::writePermission).orElse(id + ".write");
    }
}
