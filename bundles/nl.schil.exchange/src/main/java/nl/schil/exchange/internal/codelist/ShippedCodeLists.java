package nl.schil.exchange.internal.codelist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import nl.schil.kernel.codelist.CodeList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers every list of {@code codelists/lists.json} as a service; the codes themselves are read when they are asked for. */
@Component(
        service = {},
        immediate = true)
public final class ShippedCodeLists {
    private final List<ServiceRegistration<CodeList>> offered = new ArrayList<>();

    @Activate
    public ShippedCodeLists(BundleContext context) throws IOException {
        for (CodeList list : all()) {
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put(CodeList.ID, list.id());
            offered.add(context.registerService(CodeList.class, list, properties));
        }
    }

    @Deactivate
    public void stop() {
        offered.forEach(ServiceRegistration::unregister);
    }

    /** All lists in this bundle. */
    public static List<CodeList> all() throws IOException {
        try (InputStream json = ShippedCodeLists.class.getResourceAsStream("/codelists/lists.json")) {
            return List.copyOf(
                    JsonMapper.builder()
                            .build()
                            .readValue(json, new TypeReference<List<ShippedCodeList.ListRecord>>() {})
                            .stream()
                            .map(ShippedCodeList::new)
                            .toList());
        }
    }
}
