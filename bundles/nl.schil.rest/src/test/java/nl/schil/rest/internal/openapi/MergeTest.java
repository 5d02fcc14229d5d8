package nl.schil.rest.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BASE = "{\"paths\":{},\"components\":{\"schemas\":{}}}";
    private static final String B = """
            {"paths":{"/b":{"get":{"tags":["b"],"x-permission":"b.read","responses":{"200":{"content":{"application/json":
              {"schema":{"$ref":"#/components/schemas/Row"}}}}}}}},
             "components":{"schemas":{"Row":{"type":"string"},"Same":{"type":"boolean"}}}}
            """;
    private static final String A = """
            {"paths":{"/a/{id}":{"patch":{"tags":["a"],"x-permission":"a.write","requestBody":{},
              "parameters":[{"name":"If-Match","in":"header"}],"responses":{"200":{}}}},
              "/public":{"get":{"x-permission":"public","responses":{"200":{}}}}},
             "components":{"schemas":{"Row":{"type":"object"},"Same":{"type":"boolean"}}}}
            """;

    @Test
    void pathsAndSchemasAreSortedWhateverTheOrderOfBundles() throws JsonProcessingException {
        ObjectNode one = merge(module("x.b", B), module("x.a", A));
        assertThat(one).isEqualTo(merge(module("x.a", A), module("x.b", B)));
        assertThat(one.get("paths").fieldNames()).toIterable().containsExactly("/a/{id}", "/b", "/public");
    }

    @Test
    void anotherContentUnderTheSameNameIsKeptBesideTheFirst() throws JsonProcessingException {
        ObjectNode merged = merge(module("x.a", A), module("x.b", B));
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("BRow", "Row", "Same");
        assertThat(merged.at("/paths/~1b/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/BRow");
    }

    @Test
    void everyModuleIsATagWithItsText() throws JsonProcessingException {
        JsonNode tags = merge(module("x.b", B), module("x.a", A)).get("tags");
        assertThat(tags.findValuesAsText("name")).containsExactly("a", "b");
        assertThat(tags.findValuesAsText("description")).containsExactly("about x.a", "about x.b");
    }

    @Test
    void operationsAnswerWhatTheirKindAnswers() throws JsonProcessingException {
        ObjectNode merged = merge(module("x.a", A));
        CommonAnswers.add(merged);
        assertThat(merged.at("/paths/~1a~1{id}/patch/responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "409", "412", "422", "428", "503");
        assertThat(merged.at("/paths/~1public/get/responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("200", "503");
        assertThat(merged.at("/paths/~1public/get/responses/200/headers").has("API-Version"))
                .isTrue();
    }

    @Test
    void whatNothingRefersToIsLeftOut() throws JsonProcessingException {
        ObjectNode merged = merge(module("x.a", A), module("x.b", B));
        Tidy.up(merged);
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("BRow");
    }

    private static ObjectNode merge(ModuleDescription... modules) throws JsonProcessingException {
        return Merge.into((ObjectNode) MAPPER.readTree(BASE), List.of(modules));
    }

    private static ModuleDescription module(String bundle, String document) throws JsonProcessingException {
        return new ModuleDescription(bundle, "about " + bundle, (ObjectNode) MAPPER.readTree(document));
    }
}
