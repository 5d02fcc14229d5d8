package nl.schil.maturity.internal.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.schil.maturity.internal.model.Catalogue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalogue in force: the supplied proposal, or an organisation's own edition of it. */
@Component(service = CatalogueFile.class, configurationPid = "nl.schil.maturity")
@Designate(ocd = CatalogueFile.Settings.class)
public final class CatalogueFile {
    /** Settings of the module {@code maturity}. */
    @ObjectClassDefinition(name = "Schil: maturity")
    public @interface Settings {
        @AttributeDefinition(
                name = "Own catalogue",
                description =
                        "Path of a JSON file in the form of GET /api/v1/shell/catalogue, with a version of its own; "
                                + "empty: the supplied proposal")
        String catalogue() default "";
    }

    private static final String SUPPLIED = "/catalogue/2026-1.json";
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFile.class);

    private final Catalogue catalogue;

    @Activate
    public CatalogueFile(Settings settings) {
        this.catalogue = settings.catalogue().isBlank() ? supplied() : own(Path.of(settings.catalogue()));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The proposal that is part of this bundle. */
    public static Catalogue supplied() {
        try (InputStream in = CatalogueFile.class.getResourceAsStream(SUPPLIED)) {
            return parse(in);
        } catch (IOException e) {
            throw new IllegalStateException("the supplied catalogue cannot be read: " + SUPPLIED, e);
        }
    }

    private static Catalogue own(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Catalogue own = parse(in);
            LOG.info("Catalogue {} from {} is in force", own.version(), file);
            return own;
        } catch (IOException | IllegalArgumentException e) {
            LOG.error(
                    "The own catalogue {} cannot be used, so the supplied proposal stays in force. "
                            + "Mend the file and set it again. {}",
                    file,
                    e.getMessage());
            return supplied();
        }
    }

    /** A catalogue in the form of {@code GET shell/catalogue}. */
    public static Catalogue parse(InputStream in) throws IOException {
        ObjectMapper json = JsonMapper.builder().build();
        return json.readValue(in, Catalogue.class);
    }
}
