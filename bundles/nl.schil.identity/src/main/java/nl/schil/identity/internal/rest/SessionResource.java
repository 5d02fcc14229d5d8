package nl.schil.identity.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.identity.internal.application.Callers;
import nl.schil.identity.internal.application.Callers.Caller;
import nl.schil.identity.internal.application.Organisations;
import nl.schil.identity.internal.application.SignIn;
import nl.schil.identity.internal.model.Secret;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The caller's own session. */
@Component(service = SessionResource.class)
@JakartarsResource
@JSONRequired
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final SignIn signIn;
    private final Callers callers;
    private final Organisations organisations;

    @Schema(description = "Who wants to sign in.")
    record Credentials(
            @Schema(description = "User name.", example = "admin")
            String username,

            @Schema(description = "Password.", example = "k7mp-3xqr-ab9t-hh2w-9fde-r4vu")
            String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    @Schema(description = "A change of one's own password.")
    record PasswordChange(
            @Schema(description = "The password until now.", example = "k7mp-3xqr-ab9t-hh2w-9fde-r4vu")
            String current,

            @Schema(
                    name = "new",
                    description = "The new password, at least 12 characters.",
                    example = "vier woorden op een rij")
            @JsonProperty("new")
            String next) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @Activate
    public SessionResource(
            @Reference SignIn signIn, @Reference Callers callers, @Reference Organisations organisations) {
        this.signIn = signIn;
        this.callers = callers;
        this.organisations = organisations;
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            summary = "Show who is signed in",
            description =
                    "The caller, what the caller may do and in which organisations; 401 when nobody is signed in.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The caller.",
                            content = @Content(schema = @Schema(implementation = SessionView.class))))
    public SessionView show(
            @Context SecurityContext security,
            @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) @Nullable String secret) {
        Actor actor = Actor.of(security);
        if (!"Session".equals(security.getAuthenticationScheme()) || secret == null) {
            return view(new Caller(actor, false), null);
        }
        return callers.bySession(secret)
                .map(caller -> view(caller, Secret.csrf(secret)))
                .orElseThrow(ProblemException::unauthorized);
    }

    @POST
    @Permission(Permission.PUBLIC)
    @Operation(
            summary = "Sign in",
            description =
                    "Opens a session and sets its cookie. Repeated failures are answered with 429 and a time to wait.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Signed in; the cookie is set.",
                        content = @Content(schema = @Schema(implementation = SessionView.class))),
                @ApiResponse(responseCode = "401", ref = "#/components/responses/401"),
                @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
            })
    public Response signIn(Credentials credentials, @Context HttpServletRequest request) {
        List<Violation> missing = new ArrayList<>();
        require(missing, "username", credentials.username());
        require(missing, "password", credentials.password());
        refuse(missing);
        Connection connection = Connection.of(request);
        SignIn.Opened opened = signIn.open(credentials.username(), credentials.password(), connection.address());
        Caller caller = callers.bySession(opened.secret()).orElseThrow(ProblemException::unauthorized);
        return Response.ok(view(caller, Secret.csrf(opened.secret())))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(opened.secret(), connection.secure()))
                .build();
    }

    @DELETE
    @Permission(Permission.SIGNED_IN)
    @Operation(
            summary = "Sign out",
            description = "Ends the session and removes its cookie.",
            responses = @ApiResponse(responseCode = "204", description = "Signed out."))
    public Response signOut(
            @Context SecurityContext security,
            @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) @Nullable String secret,
            @Context HttpServletRequest request) {
        if (secret != null) {
            signIn.close(Actor.of(security), secret);
        }
        return Response.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.removed(Connection.of(request).secure()))
                .build();
    }

    @POST
    @Path("password")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            summary = "Change one's own password",
            description = "Takes the present password and a new one, and ends the person's other sessions.",
            responses = {
                @ApiResponse(responseCode = "204", description = "Changed."),
                @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
            })
    public Response changePassword(
            PasswordChange change,
            @Context SecurityContext security,
            @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) @Nullable String secret) {
        List<Violation> missing = new ArrayList<>();
        require(missing, "current", change.current());
        require(missing, "new", change.next());
        refuse(missing);
        signIn.changePassword(Actor.of(security), secret == null ? "" : secret, change.current(), change.next());
        return Response.noContent().build();
    }

    private SessionView view(Caller caller, @Nullable String csrf) {
        Actor actor = caller.actor();
        Set<String> permissions = new TreeSet<>();
        actor.grants().stream().map(Grant::permissions).forEach(permissions::addAll);
        boolean everywhere = actor.grants().stream().anyMatch(g -> g.organisation() == null);
        List<SessionView.Organisation> visible = organisations.all().stream()
                .filter(o -> everywhere || actor.grants().stream().anyMatch(g -> o.id().equals(g.organisation())))
                .map(o -> new SessionView.Organisation(o.id(), o.name()))
                .toList();
        SessionView.User user = new SessionView.User(actor.id(), actor.name(), callers.email(actor));
        return new SessionView(user, permissions, visible, csrf, caller.mustChangePassword());
    }

    private static void require(List<Violation> missing, String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            missing.add(Violation.of(field, null, "problem.field.required"));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
