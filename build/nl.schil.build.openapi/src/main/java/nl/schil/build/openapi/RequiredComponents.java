package nl.schil.build.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every component of a record that is neither {@code @Nullable} nor declared {@code NOT_REQUIRED} is required, as its
 * null-marked package says; and {@code Object} stands for any value.
 */
public final class RequiredComponents implements ModelConverter {
    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (raw == Object.class) {
            return new Schema<>();
        }
        if (schema != null && raw.isRecord()) {
            require(raw, definition(schema, context));
        }
        return schema;
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .getOrDefault(
                                (String) RefUtils.extractSimpleName(schema.get$ref())
                                        .getKey(),
                                schema);
    }

    private static boolean holdsAnything(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[1] == Object.class;
    }

    private static boolean saysOptional(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null
                && said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
    }

    private static void require(Class<?> raw, Schema<?> schema) {
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = component.getName();
            boolean present =
                    schema.getProperties() != null && schema.getProperties().containsKey(name);
            boolean optional =
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class) || saysOptional(component);
            boolean listed =
                    schema.getRequired() != null && schema.getRequired().contains(name);
            if (present && !optional && !listed) {
                schema.addRequiredItem(name);
            }
            if (present && holdsAnything(component)) {
                schema.getProperties().get(name).setAdditionalProperties(true);
            }
        }
    }
}
