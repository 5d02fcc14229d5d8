package nl.schil.circularity.internal.material.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.esrs.E5Csv;
import nl.schil.circularity.calculators.esrs.E5Datapoints;
import nl.schil.circularity.calculators.esrs.E5Line;
import nl.schil.circularity.internal.material.application.StatementFigures;
import nl.schil.circularity.internal.material.document.Report;
import nl.schil.circularity.internal.material.document.ReportDocument;
import nl.schil.circularity.internal.material.document.ReportWorkbook;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.StatementState;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.document.PdfRenderer;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Makes reports of a year; as long as there is somebody who makes PDF and workbooks. */
@Component(service = ReportDesk.class)
public final class ReportDesk {
    private static final int PAGE = 200;

    private final MaterialDesk materials;
    private final StatementFigures figures;
    private final OrganisationDirectory organisations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PdfRenderer documents;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Workbooks workbooks;

    @Activate
    public ReportDesk(
            @Reference MaterialDesk materials,
            @Reference StatementFigures figures,
            @Reference OrganisationDirectory organisations) {
        this.materials = materials;
        this.figures = figures;
        this.organisations = organisations;
    }

    byte[] pdf(
            Actor actor,
            @Nullable String organisation,
            @Nullable Integer year,
            @Nullable String asOf,
            HttpHeaders headers) {
        PdfRenderer there = documents;
        if (there == null) {
            throw new ProblemException(503, Text.of("circularity.report.no-pdf"), List.of());
        }
        Rendering rendering = materials.rendering(headers);
        return there.render(new ReportDocument(
                        report(actor, organisation, year, asOf), rendering::say, MaterialDesk.language(headers))
                .xhtml());
    }

    byte[] xlsx(
            Actor actor,
            @Nullable String organisation,
            @Nullable Integer year,
            @Nullable String asOf,
            HttpHeaders headers) {
        Workbooks there = workbooks;
        if (there == null) {
            throw new ProblemException(503, Text.of("circularity.request.workbook.none"), List.of());
        }
        Rendering rendering = materials.rendering(headers);
        return there.write(new ReportWorkbook(report(actor, organisation, year, asOf), rendering::say).sheets());
    }

    String datapoints(Actor actor, @Nullable String organisation, @Nullable Integer year, @Nullable String asOf) {
        LocalDate day = materials.desk().asOf(asOf);
        int asked = year == null ? day.getYear() : year;
        List<E5Line> lines = new ArrayList<>();
        for (MaterialStatement one : statements(CircularityDesk.scope(actor, organisation), asked, day)) {
            one.content()
                    .lines()
                    .forEach(line -> lines.add(
                            new E5Line(line.material(), one.content().times(), line.part(), line.recyclable())));
        }
        return E5Csv.write(E5Datapoints.of(lines), String.valueOf(asked));
    }

    private Report report(Actor actor, @Nullable String organisation, @Nullable Integer year, @Nullable String asOf) {
        LocalDate day = materials.desk().asOf(asOf);
        int asked = year == null ? day.getYear() : year;
        OrganisationScope scope = CircularityDesk.scope(actor, organisation);
        List<MaterialStatement> statements = statements(scope, asked, day);
        String names = organisations.list().stream()
                .filter(one -> scope.contains(one.id()))
                .map(one -> one.name())
                .collect(Collectors.joining(", "));
        Map<String, String> suppliers = materials
                .desk()
                .subjects()
                .suppliers(statements.stream().map(MaterialStatement::supplier).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(SupplierRef::id, SupplierRef::name));
        Map<String, String> contracts = materials
                .desk()
                .subjects()
                .contracts(statements.stream()
                        .map(MaterialStatement::contract)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(ContractRef::id, ContractRef::number));
        return new Report(
                names,
                asked,
                day,
                figures.of(scope, asked, day),
                statements,
                materials.requests().count(scope, asked, day),
                suppliers,
                contracts);
    }

    private List<MaterialStatement> statements(OrganisationScope scope, int year, LocalDate asOf) {
        List<MaterialStatement> all = new ArrayList<>();
        MaterialStatements.After after = null;
        List<MaterialStatement> page;
        do {
            page = materials
                    .statements()
                    .list(new MaterialStatements.Query(
                            scope, asOf, null, null, year, StatementState.ACCEPTED, null, after, PAGE));
            all.addAll(page);
            if (!page.isEmpty()) {
                after = new MaterialStatements.After(
                        year, page.get(page.size() - 1).id());
            }
        } while (page.size() == PAGE);
        return all;
    }
}
