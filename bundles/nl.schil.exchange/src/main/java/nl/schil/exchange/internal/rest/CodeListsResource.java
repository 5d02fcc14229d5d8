package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.schil.kernel.Page;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The code lists of all bundles. */
@Component(service = CodeListsResource.class)
@JakartarsResource
@JSONRequired
@Path("codelists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange", description = "Imports and exports")
public final class CodeListsResource {
    private static final int USUAL = 50;

    private final Texts texts;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<CodeList> lists = new CopyOnWriteArrayList<>();

    @Activate
    public CodeListsResource(@Reference Texts texts) {
        this.texts = texts;
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listCodeLists",
            summary = "List code lists",
            description = "The published code lists that Schil knows, with version, source and licence.")
    public Page<CodeListView> all(@Context HttpHeaders headers) {
        Locale locale = locale(headers);
        return new Page<>(
                lists.stream()
                        .sorted(Comparator.comparing(CodeList::id))
                        .map(list -> CodeListView.of(list, locale))
                        .toList(),
                null);
    }

    @GET
    @Path("{list}")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "searchCodes",
            summary = "Codes of a list",
            description = "With `q` the codes that begin so or whose label, in Dutch or English, holds these words, the"
                    + " best first; with `parent` those directly below it; with neither the top ones.")
    public Page<CodeView> codes(
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the list.", example = "cpv") @PathParam("list") String id,
            @Parameter(description = "Beginning of a code, or words of a label.", example = "kantoormeubilair")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "Code whose direct subdivisions are asked.", example = "39100000-3")
                    @QueryParam("parent")
                    @Nullable String parent,
            @Parameter(description = "Most codes, 1 to 1000; 50 when absent.", example = "20")
                    @QueryParam("limit")
                    @Nullable Integer limit) {
        CodeList list = list(id);
        Locale locale = locale(headers);
        int most = Paging.most(limit, USUAL);
        List<Code> codes = q != null && !q.isBlank()
                ? list.search(q, locale, most)
                : list.children(parent == null || parent.isBlank() ? null : parent).stream()
                        .limit(most)
                        .toList();
        return new Page<>(codes.stream().map(code -> CodeView.of(code, locale)).toList(), null);
    }

    @GET
    @Path("{list}/{code}")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "getCode",
            summary = "One code",
            description =
                    "The code that is written so, with what its notation leaves open completed. A code with a wrong"
                            + " check digit is not in the list.")
    public CodeView one(
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the list.", example = "cpv") @PathParam("list") String id,
            @Parameter(description = "The code.", example = "39130000-2") @PathParam("code") String code) {
        return list(id).find(code)
                .map(found -> CodeView.of(found, locale(headers)))
                .orElseThrow(() -> ProblemException.notFound("code", code));
    }

    private CodeList list(String id) {
        return lists.stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("code list", id));
    }

    private Locale locale(HttpHeaders headers) {
        return Wording.of(texts, headers).locale();
    }
}
