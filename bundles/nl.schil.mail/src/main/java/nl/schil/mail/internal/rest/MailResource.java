package nl.schil.mail.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import nl.schil.mail.internal.application.Administration;
import nl.schil.mail.internal.application.MailServers;
import nl.schil.mail.internal.application.ReminderRules;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.rest.MailViews.MessageView;
import nl.schil.mail.internal.rest.MailViews.RemindersView;
import nl.schil.mail.internal.rest.MailViews.StateView;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Outgoing mail: whether it goes, what did not go and why, and what is decided about that. */
@Component(service = MailResource.class)
@JakartarsResource
@JSONRequired
@Path("mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mail", description = "Outgoing mail and reminders")
public final class MailResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Administration administration;
    private final MailServers servers;
    private final ReminderRules rules;
    private final Texts texts;

    @Activate
    public MailResource(
            @Reference Administration administration,
            @Reference MailServers servers,
            @Reference ReminderRules rules,
            @Reference Texts texts) {
        this.administration = administration;
        this.servers = servers;
        this.rules = rules;
        this.texts = texts;
    }

    @GET
    @Permission("operations.read")
    @Operation(
            operationId = "getMailState",
            summary = "Show whether mail goes out",
            description = "The server as it is configured, what is wrong with the configuration, the number of messages"
                    + " by status, and when messages and reminders were sent last.")
    public StateView state(@Context HttpHeaders headers) {
        return StateView.of(servers, administration.state(), texts, locale(headers));
    }

    @GET
    @Path("messages")
    @Permission("operations.read")
    @Operation(
            operationId = "listMailMessages",
            summary = "List messages of one status",
            description = "Newest first, without what they say.")
    public Page<MessageView> messages(
            @Parameter(
                            description = "QUEUED, SENDING, SENT, FAILED (default), UNCERTAIN or DISCARDED.",
                            example = "FAILED")
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(
                            description = "Where to go on: `next` of the page before.",
                            example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context HttpHeaders headers) {
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw ProblemException.invalid(Violation.of("limit", String.valueOf(rows), "mail.limit", "max", MOST));
        }
        List<Message> found = administration.list(status(status), cursor, rows + 1);
        List<Message> shown = found.subList(0, Math.min(rows, found.size()));
        String next = found.size() > rows ? shown.get(rows - 1).id() : null;
        return new Page<>(shown.stream().map(one -> view(one, headers)).toList(), next);
    }

    @GET
    @Path("messages/{id}")
    @Permission("operations.read")
    @Operation(
            operationId = "getMailMessage",
            summary = "Get a message",
            description = "Where it stands, without what it says.")
    public MessageView message(
            @Parameter(description = "Identifier of the message.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
                    @PathParam("id")
                    String id,
            @Context HttpHeaders headers) {
        return view(administration.find(id).orElseThrow(() -> ProblemException.notFound("message", id)), headers);
    }

    @PUT
    @Path("messages/{id}/sending")
    @Permission("operations.write")
    @Operation(
            operationId = "sendMailAgain",
            summary = "Send a message again",
            description = "For a message that failed or is uncertain; of an uncertain one the reader may get a second"
                    + " copy with the same Message-ID. 409 for any other.")
    public MessageView sendAgain(
            @Parameter(description = "Identifier of the message.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return view(administration.sendAgain(Actor.of(security), id), headers);
    }

    @PUT
    @Path("messages/{id}/discarding")
    @Permission("operations.write")
    @Operation(
            operationId = "discardMail",
            summary = "Discard a message",
            description = "It is not sent any more and what it says is forgotten. 409 for one that is being sent or was"
                    + " sent.")
    public MessageView discard(
            @Parameter(description = "Identifier of the message.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return view(administration.discard(Actor.of(security), id), headers);
    }

    @POST
    @Path("test-messages")
    @Permission("operations.write")
    @Operation(
            operationId = "sendTestMail",
            summary = "Send a test message to oneself",
            description = "409 when mail is not configured or one's account has no mail address.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "Queued.",
                            content = @Content(schema = @Schema(implementation = MessageView.class))))
    public Response test(@Context SecurityContext security, @Context HttpHeaders headers) {
        Message message = administration.test(Actor.of(security), locale(headers));
        return Response.accepted(view(message, headers)).build();
    }

    @GET
    @Path("reminders")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "getMailReminders",
            summary = "Show when people are reminded",
            description = "The days before a moment at which its owner is told by mail.")
    public RemindersView reminders() {
        return RemindersView.of(servers.current().isPresent(), rules.current());
    }

    private MessageView view(Message message, HttpHeaders headers) {
        return MessageView.of(message, texts, locale(headers));
    }

    private static Status status(@Nullable String name) {
        try {
            return name == null ? Status.FAILED : Status.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(Violation.of("status", name, "mail.status.unknown"));
        }
    }

    private static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> List.of("nl", "en").contains(language.getLanguage()))
                .findFirst()
                .orElse(Locale.forLanguageTag("nl"));
    }
}
