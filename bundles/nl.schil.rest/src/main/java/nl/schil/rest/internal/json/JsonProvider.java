package nl.schil.rest.internal.json;

import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsMediaType;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/**
 * Reads and writes JSON. It depends on the filters that establish and check the caller, and resources depend on it
 * ({@code @JSONRequired}); so no resource is reachable while one of them is missing.
 */
@Component(
        service = {MessageBodyReader.class, MessageBodyWriter.class},
        scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("schil.json")
@JakartarsMediaType(MediaType.APPLICATION_JSON)
@JakartarsExtensionSelect({
    "(osgi.jakartars.name=schil.authentication)",
    "(osgi.jakartars.name=schil.permissions)",
    "(osgi.jakartars.name=schil.problems)"
})
public final class JsonProvider extends JacksonJsonProvider {
    @Activate
    public JsonProvider() {
        super(JsonMapping.mapper(), BASIC_ANNOTATIONS);
        disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream content)
            throws IOException {
        Object read = super.readFrom(type, genericType, annotations, mediaType, headers, content);
        if (read == null) {
            throw new BadRequestException();
        }
        return read;
    }
}
