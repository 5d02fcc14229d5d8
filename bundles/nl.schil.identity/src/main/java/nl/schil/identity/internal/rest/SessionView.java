package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@Schema(name = "Session", description = "Who is signed in, and what they may do.")
record SessionView(
        @Schema(description = "The person, program or command that calls.")
        User user,

        @Schema(
                description = "Patterns `module.verb` of what the caller may do; `*` stands for every module or verb.",
                example = "[\"contracts.read\"]")
        Set<String> permissions,

        @Schema(description = "The buying organisations in which the caller holds a role.")
        List<Organisation> organisations,

        @Schema(
                description = "Value of the header `X-CSRF-Token` on changes; absent without a session cookie.",
                example = "Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
        @Nullable String csrf,

        @Schema(description = "Whether the only thing the caller may do is change the password.", example = "false")
        boolean mustChangePassword) {

    @Schema(name = "SessionUser", description = "The person, program or command that calls.")
    record User(
            @Schema(description = "Identifier.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
            String id,

            @Schema(description = "Name for others.", example = "Contractmanager ICT")
            String name,

            @Schema(description = "Mail address.", example = "contractmanager@example.nl") @Nullable String email) {}

    @Schema(name = "SessionOrganisation", description = "A buying organisation in which the caller holds a role.")
    record Organisation(
            @Schema(description = "Identifier.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
            String id,

            @Schema(description = "Name.", example = "Gemeente Voorbeeld")
            String name) {}
}
