package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.suppliers.internal.application.MaintainContacts;
import nl.schil.suppliers.internal.application.MaintainContacts.NewContact;
import nl.schil.suppliers.internal.model.Contact;
import nl.schil.suppliers.internal.store.SqlContacts;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The contacts of a supplier. */
@Component(service = ContactsResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class ContactsResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final MaintainContacts contacts;
    private final Organisations organisations;

    @Activate
    public ContactsResource(
            @Reference Database database,
            @Reference MaintainContacts contacts,
            @Reference Organisations organisations) {
        this.database = database;
        this.contacts = contacts;
        this.organisations = organisations;
    }

    /** A contact as the API shows it. */
    @Schema(name = "SupplierContact", description = "A person at a supplier, as one buying organisation knows them.")
    public record ContactView(
            @Schema(description = "Id of the contact.", example = "01931a2b-0000-7000-8000-000000000004")
            String id,

            @Schema(description = "Id of the buying organisation.", example = "01931a2b-0000-7000-8000-000000000003")
            String organisation,

            @Schema(description = "OPERATIONAL, TACTICAL or STRATEGIC.", example = "TACTICAL")
            String level,

            @Schema(description = "Name.", example = "N. de Tester")
            String name,

            @Schema(description = "Job.", example = "Accountmanager") @Nullable String job,

            @Schema(description = "E-mail address.", example = "tester@example.nl") @Nullable String email,

            @Schema(description = "Telephone number.", example = "030 000 00 00") @Nullable String phone) {
        static ContactView of(Contact c) {
            return new ContactView(c.id(), c.organisation(), c.level().name(), c.name(), c.job(), c.email(), c.phone());
        }
    }

    /** A contact to enter. */
    @Schema(name = "NewSupplierContact", description = "A contact to enter.")
    public record ContactRequest(
            @Schema(description = "OPERATIONAL, TACTICAL or STRATEGIC.", example = "TACTICAL") @Nullable String level,

            @Schema(description = "Name.", example = "N. de Tester") @Nullable String name,

            @Schema(description = "Job.", example = "Accountmanager") @Nullable String job,

            @Schema(description = "E-mail address.", example = "tester@example.nl") @Nullable String email,

            @Schema(description = "Telephone number.", example = "030 000 00 00") @Nullable String phone,

            @Schema(
                    description = "Id of the buying organisation; may be left out when the caller writes for one"
                            + " only. Ignored when a contact changes.",
                    example = "01931a2b-0000-7000-8000-000000000003")
            @Nullable String organisation) {
        NewContact contact() {
            return new NewContact(level, name, job, email, phone);
        }
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listSupplierContacts",
            summary = "List a supplier's contacts",
            description = "Contacts of the caller's organisations, strategic ones first.")
    public Page<ContactView> list(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(READ);
        List<Contact> found = database.read(reading -> {
            SqlSuppliers.seen(reading, id, scope).orElseThrow(() -> ProblemException.notFound("supplier", id));
            return SqlContacts.list(reading, id, scope);
        });
        return new Page<>(found.stream().map(ContactView::of).toList(), null);
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "addSupplierContact",
            summary = "Add a contact",
            description = "Adds a contact of one buying organisation.")
    @ApiResponse(
            responseCode = "201",
            description = "The contact.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response add(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            ContactRequest request,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        String organisation =
                organisations.writable(actor, request.organisation()).orElseThrow(ProblemException::invalid);
        Contact contact = contacts.add(actor, id, organisation, request.contact());
        return Response.created(uri.getAbsolutePathBuilder().path(contact.id()).build())
                .entity(ContactView.of(contact))
                .build();
    }

    @PUT
    @Path("{contact}")
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierContact",
            summary = "Change a contact",
            description = "Replaces the contact's data; its organisation stays.")
    public ContactView change(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the contact.", example = "01931a2b-0000-7000-8000-000000000004")
                    @PathParam("contact")
                    String contact,
            ContactRequest request,
            @Context SecurityContext security) {
        return ContactView.of(contacts.change(Actor.of(security), id, contact, request.contact()));
    }

    @DELETE
    @Path("{contact}")
    @Permission(WRITE)
    @Operation(
            operationId = "removeSupplierContact",
            summary = "Remove a contact",
            description = "Removes the contact and its personal data.")
    @ApiResponse(responseCode = "204", description = "The contact is gone.")
    public void remove(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the contact.", example = "01931a2b-0000-7000-8000-000000000004")
                    @PathParam("contact")
                    String contact,
            @Context SecurityContext security) {
        contacts.remove(Actor.of(security), id, contact);
    }
}
