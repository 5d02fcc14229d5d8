package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.EndedRelation;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlSuppliers.Trail;
import org.jspecify.annotations.Nullable;

/** A supplier as the API shows it; what is unknown is absent. */
@Schema(name = "Supplier", description = "A supplier of the register; what is unknown is absent.")
public record SupplierView(
        @Schema(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000002")
        String id,

        @Schema(description = "Name as registered.", example = "Testmeubel B.V.")
        String name,

        @Schema(description = "Other names under which it trades.", example = "[\"Kantoormeubel Utrecht\"]")
        List<String> tradeNames,

        @Schema(description = "Place of establishment.", example = "Utrecht") @Nullable String place,

        @Schema(description = "Country, ISO 3166-1 alpha-2.", example = "NL") @Nullable String country,

        @Schema(description = "Website.", example = "https://testmeubel.example.nl") @Nullable
        String website,

        @Schema(description = "Identifiers, live and ended.")
        List<IdentifierView> identifiers,

        @Schema(description = "What the caller's organisations call it in their own registers.")
        List<AliasView> aliases,

        @Schema(description = "Last day on which the record was verified.", example = "2026-03-01") @Nullable LocalDate verifiedOn,

        @Schema(description = "Where the record came from: a file name, web, api or cli.", example = "leveranciers.csv")
        String source,

        @Schema(
                description = "Ids of the caller's buying organisations in relation with it.",
                example = "[\"01931a2b-0000-7000-8000-000000000003\"]")
        List<String> organisations,

        @Schema(
                description =
                        "Whether it is archived for all of the caller's organisations: none has a relation with it.",
                example = "false")
        boolean archived,

        @Schema(description = "The caller's organisations whose relation with it ended.")
        List<EndedView> ended,

        @Schema(
                description =
                        "Day on which the name and keys of a natural person were erased; absent when they were not.",
                example = "2026-11-24")
        @Nullable LocalDate erasedOn,

        @Schema(description = "Number of open duplicate candidates.", example = "0")
        long duplicates,

        @Schema(description = "Version, also the entity tag.", example = "3")
        long version,

        @Schema(description = "When the record was made, UTC.", example = "2026-03-01T09:30:00.000Z")
        String createdAt,

        @Schema(description = "When the record last changed, UTC.", example = "2026-04-01T09:30:00.000Z")
        String changedAt) {

    /** An identifier of a supplier. */
    @Schema(name = "Identifier", description = "An identifier that passed the check of its scheme.")
    public record IdentifierView(
            @Schema(
                    description =
                            "Scheme: KVK, VESTIGING, RSIN, BTW, OIN, LEI, IBAN, KBO, EUVAT, PEPPOL or one that a bundle adds.",
                    example = "KVK")
            String scheme,

            @Schema(description = "Canonical form.", example = "12345678")
            String value,

            @Schema(description = "As it was written.", example = "12.345.678")
            String original,

            @Schema(description = "First day of validity.", example = "2020-01-01") @Nullable LocalDate validFrom,

            @Schema(description = "Last day of validity; absent while it is live.", example = "2026-12-31") @Nullable LocalDate validTo,

            @Schema(description = "Last day on which it was compared with its register.", example = "2026-03-01")
            @Nullable LocalDate verifiedOn,

            @Schema(description = "Where it came from.", example = "leveranciers.csv")
            String source) {
        static IdentifierView of(Identifier i) {
            return new IdentifierView(
                    i.scheme(), i.value(), i.original(), i.validFrom(), i.validTo(), i.verifiedOn(), i.source());
        }
    }

    /** What another register calls a supplier. */
    @Schema(name = "Alias", description = "What another register calls the supplier.")
    public record AliasView(
            @Schema(
                    description = "The register: the id of the buying organisation whose it is.",
                    example = "01931a2b-0000-7000-8000-000000000003")
            String system,

            @Schema(description = "Number in that register.", example = "CRED-00417")
            String externalId) {
        static AliasView of(Alias alias) {
            return new AliasView(alias.system(), alias.externalId());
        }
    }

    /** A relation that ended. */
    @Schema(name = "EndedSupplierRelationship", description = "A relation of a buying organisation that ended.")
    public record EndedView(
            @Schema(description = "Id of the buying organisation.", example = "01931a2b-0000-7000-8000-000000000003")
            String organisation,

            @Schema(description = "First day without the relation.", example = "2026-11-24")
            LocalDate endedOn,

            @Schema(description = "Why it ended.", example = "Contract geëindigd, geen nieuwe opdracht verwacht")
            String reason) {
        static EndedView of(EndedRelation e) {
            return new EndedView(e.organisation(), e.endedOn(), e.reason());
        }
    }

    static SupplierView of(
            Supplier s, Trail trail, List<EndedRelation> ended, @Nullable LocalDate erasedOn, OrganisationScope scope) {
        List<String> organisations =
                s.organisations().stream().filter(scope::contains).sorted().toList();
        return new SupplierView(
                s.id(),
                s.name(),
                s.tradeNames(),
                s.place(),
                s.country(),
                s.website(),
                s.identifiers().stream().map(IdentifierView::of).toList(),
                s.aliases().stream()
                        .filter(alias -> !alias.isFormer() && scope.contains(alias.system()))
                        .map(AliasView::of)
                        .toList(),
                s.verifiedOn(),
                s.source(),
                organisations,
                organisations.isEmpty(),
                ended.stream().map(EndedView::of).toList(),
                erasedOn,
                trail.duplicates(),
                s.version(),
                trail.createdAt(),
                trail.changedAt());
    }
}
