package nl.schil.circularity.internal.material.rest;

import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.workbook.Place;
import nl.schil.circularity.internal.material.workbook.ReadTemplate;
import nl.schil.circularity.internal.material.workbook.WriteTemplate;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.workbook.Sheet;
import nl.schil.kernel.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What somebody of the supplier sees and hands in; workbooks as long as there is somebody who reads and writes them. */
@Component(service = DoorDesk.class)
public final class DoorDesk {
    private final MaterialDesk materials;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Workbooks workbooks;

    @Activate
    public DoorDesk(@Reference MaterialDesk materials) {
        this.materials = materials;
    }

    MaterialDesk materials() {
        return materials;
    }

    LocalDate today() {
        return materials.today();
    }

    /** The request of the visit. */
    DataRequest request(DoorVisit visit) {
        return materials
                .requests()
                .find(OrganisationScope.ALL, visit.subject())
                .filter(one -> one.organisation().equals(visit.invitation().organisation())
                        && one.supplier().equals(visit.invitation().supplierId()))
                .orElseThrow(DoorVisit::outside);
    }

    DoorJson page(DataRequest request) {
        LocalDate today = today();
        RequestEvent returned = request.returned(today).orElse(null);
        return new DoorJson(
                request.product(),
                request.period().year(),
                request.period().quarter(),
                request.due(),
                request.note(),
                request.ownerName(),
                request.state(today).name(),
                request.state(today).withSupplier(),
                workbooks != null,
                returned == null ? null : returned.note(),
                returned == null
                        ? List.of()
                        : RequestJson.EventJson.of(returned).reasons(),
                content(request));
    }

    private ContentForm content(DataRequest request) {
        return materials
                .answering()
                .answer(request)
                .map(answer -> ContentForm.of(answer.content()))
                .orElseGet(() -> ContentForm.empty(request.product()));
    }

    private Workbooks workbooks() {
        Workbooks there = workbooks;
        if (there == null) {
            throw new ProblemException(503, Text.of("circularity.request.workbook.none"), List.of());
        }
        return there;
    }

    byte[] workbook(DataRequest request, Rendering rendering) {
        return workbooks().write(new WriteTemplate(rendering::say).of(request, content(request)));
    }

    DoorJson.UploadJson read(DoorVisit visit, byte[] workbook, Rendering rendering) {
        DataRequest request = request(visit);
        Result<List<Sheet>> read = workbooks().read(workbook);
        if (read instanceof Result.Refused<List<Sheet>> refused) {
            return refused(
                    refused.violations().stream()
                            .map(one -> new Place("", 0, "", one))
                            .toList(),
                    request,
                    rendering);
        }
        ReadTemplate template = new ReadTemplate(request);
        ContentForm form = template.read(read.orElseThrow(ProblemException::invalid));
        if (!template.places().isEmpty()) {
            return refused(template.places(), request, rendering);
        }
        CircularityDesk.done(
                () -> materials.answering().keep(visit.actor(), MaterialDesk.visitor(visit), request, form, today()));
        return new DoorJson.UploadJson(List.of(), page(request));
    }

    private DoorJson.UploadJson refused(List<Place> places, DataRequest request, Rendering rendering) {
        return new DoorJson.UploadJson(
                places.stream().map(place -> error(place, rendering)).toList(), page(request));
    }

    private static DoorJson.ErrorJson error(Place place, Rendering rendering) {
        Violation violation = place.violation();
        String remedy = violation.code() + ".remedy";
        String said = rendering.say(new Text(remedy, violation.values()));
        return new DoorJson.ErrorJson(
                place.sheet(),
                place.row(),
                place.field(),
                violation.value(),
                violation.code(),
                rendering.say(violation.text()),
                said.equals(remedy) ? null : said);
    }
}
