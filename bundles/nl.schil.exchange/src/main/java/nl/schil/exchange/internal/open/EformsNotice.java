package nl.schil.exchange.internal.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A contract award notice: its contracts with their winner, lot and framework, and its winners. The names in brackets are
 * the business terms of eForms.
 */
final class EformsNotice {
    static final List<String> CONTRACT_COLUMNS = List.of(
            "number",
            "title",
            "kind",
            "organisation",
            "supplier_key",
            "supplier_name",
            "signed_on",
            "start",
            "term",
            "max_value",
            "estimated_value",
            "currency",
            "nature",
            "cpv",
            "external_id",
            "technique",
            "tender_ref");
    static final List<String> SUPPLIER_COLUMNS = List.of("name", "kvk", "lei", "kbo", "place", "country", "website");
    private static final String EXTENSION = "UBLExtensions/UBLExtension/ExtensionContent/EformsExtension";
    private static final Map<String, String> UNITS = Map.of("YEAR", "Y", "MONTH", "M", "WEEK", "W", "DAY", "D");

    private final Element root;
    private final Element result;
    private final Map<String, Element> organisations = new HashMap<>();
    private final Map<String, Element> lots = new HashMap<>();

    private EformsNotice(Element root, Element extension, Element result) {
        this.root = root;
        this.result = result;
        for (Element company : Xml.all(extension, "Organizations/Organization/Company")) {
            String id = Xml.text(company, "PartyIdentification/ID");
            if (id != null) {
                organisations.put(id, company);
            }
        }
        for (Element lot : Xml.all(root, "ProcurementProjectLot")) {
            String id = Xml.text(lot, "ID");
            if (id != null) {
                lots.put(id, lot);
            }
        }
    }

    /** The notice as an award; refused when it is another kind of notice or not filled in. */
    static EformsNotice award(Element root) throws RefusedFile {
        String type = Xml.text(root, "NoticeTypeCode");
        boolean notice = root.getNamespaceURI() != null
                && root.getNamespaceURI().startsWith("urn:oasis:names:specification:ubl:schema:xsd:");
        Element extension = Xml.first(root, EXTENSION);
        if (!notice && type == null
                || !List.of("ContractAwardNotice", "ContractNotice", "PriorInformationNotice")
                                .contains(root.getLocalName())
                        && extension == null) {
            throw RefusedFile.of("exchange.eforms.not", Map.of("element", root.getLocalName()));
        }
        String subtype = Xml.text(extension, "NoticeSubType/SubTypeCode");
        if (!root.getLocalName().equals("ContractAwardNotice")) {
            throw kind("exchange.eforms.no-award", root, type, subtype);
        }
        if (type != null && type.equals("can-modif")) {
            throw kind("exchange.eforms.modification", root, type, subtype);
        }
        if (type != null && type.equals("veat")) {
            throw kind("exchange.eforms.intention", root, type, subtype);
        }
        Element result = Xml.first(extension, "NoticeResult");
        required(type, "BT-02", "NoticeTypeCode");
        required(Xml.text(root, "ID"), "BT-701", "ID");
        required(Xml.text(root, "ContractFolderID"), "BT-04", "ContractFolderID");
        required(result == null ? null : "", "BT-142", "NoticeResult");
        for (Element lot : Xml.all(result, "LotResult")) {
            required(Xml.text(lot, "TenderResultCode"), "BT-142", "LotResult/TenderResultCode");
        }
        return new EformsNotice(root, extension, result);
    }

    private static RefusedFile kind(String code, Element root, @Nullable String type, @Nullable String subtype) {
        return RefusedFile.of(
                code,
                Map.of(
                        "kind",
                        root.getLocalName(),
                        "type",
                        type == null ? "?" : type,
                        "subtype",
                        subtype == null ? "?" : subtype));
    }

    private static void required(@Nullable String value, String term, String element) throws RefusedFile {
        if (value == null) {
            throw RefusedFile.of("exchange.eforms.incomplete", Map.of("term", term, "element", element));
        }
    }

    List<OpenRow> contracts() {
        List<OpenRow> rows = new ArrayList<>();
        for (Element contract : Xml.all(result, "SettledContract")) {
            rows.add(contract(contract));
        }
        return rows;
    }

    /** The winners of the contracts, each once. */
    List<OpenRow> suppliers() {
        Map<String, OpenRow> rows = new LinkedHashMap<>();
        for (Element contract : Xml.all(result, "SettledContract")) {
            for (Element tender : tenders(contract)) {
                for (String id : tenderers(tender)) {
                    Element company = organisations.get(id);
                    if (company != null) {
                        rows.computeIfAbsent(id, key -> supplier(key, company));
                    }
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private OpenRow contract(Element contract) {
        String id = String.valueOf(Xml.text(contract, "ID"));
        OpenRow row = new OpenRow("SettledContract " + id);
        String notice = Xml.text(root, "ID");
        String reference = Xml.text(contract, "ContractReference/ID");
        row.put("number", reference == null ? notice + "/" + id : reference, at(id, "BT-150"));
        row.put(
                "external_id",
                Xml.text(root, "ContractFolderID") + "#" + (reference == null ? id : reference),
                at(id, "BT-04"));
        row.put("tender_ref", tenderReference(), "BT-22");
        row.put("signed_on", day(Xml.text(contract, "IssueDate")), at(id, "BT-145"));
        List<Element> tenders = tenders(contract);
        List<Element> lots = lots(tenders);
        Element lot = lots.size() == 1 ? lots.get(0) : null;
        row.put("title", title(contract, lot), at(id, "BT-721"));
        row.put("organisation", buyer(contract), "OPT-300");
        winner(row, tenders, id);
        worth(row, tenders, lots, id);
        project(row, lot);
        boolean call = "true".equals(Xml.text(contract, "ContractFrameworkIndicator"));
        technique(row, lots, call);
        return row;
    }

    /** The internal reference of the procedure (BT-22), otherwise the identifier of the notice. */
    private @Nullable String tenderReference() {
        String own = Xml.text(root, "ProcurementProject/ID");
        return own == null ? Xml.text(root, "ID") : own;
    }

    private @Nullable String title(Element contract, @Nullable Element lot) {
        String title = Xml.text(contract, "Title");
        title = title == null ? Xml.text(lot, "ProcurementProject/Name") : title;
        return title == null ? Xml.text(root, "ProcurementProject/Name") : title;
    }

    private @Nullable String buyer(Element contract) {
        String signatory = Xml.text(contract, "SignatoryParty/PartyIdentification/ID");
        List<Element> buyers = Xml.all(root, "ContractingParty/Party/PartyIdentification/ID");
        String id = signatory != null ? signatory : buyers.isEmpty() ? null : Xml.text(buyers.get(0));
        return id == null ? null : Xml.text(organisations.get(id), "PartyName/Name");
    }

    private void winner(OpenRow row, List<Element> tenders, String id) {
        List<String> winners =
                tenders.stream().flatMap(t -> tenderers(t).stream()).distinct().toList();
        List<String> names = new ArrayList<>();
        for (String winner : winners) {
            String name = Xml.text(organisations.get(winner), "PartyName/Name");
            if (name != null) {
                names.add(name);
            }
        }
        row.put("supplier_name", String.join("; ", names), at(id, "BT-500"));
        if (winners.size() == 1) {
            Element company = organisations.get(winners.get(0));
            row.put("supplier_key", EformsCompany.key(company), at(id, "BT-501"));
        }
    }

    private void worth(OpenRow row, List<Element> tenders, List<Element> lots, String id) {
        Element payable = tenders.size() == 1 ? Xml.first(tenders.get(0), "LegalMonetaryTotal/PayableAmount") : null;
        row.put("estimated_value", Xml.text(payable), at(id, "BT-720"));
        Element maximum = maximum(lots);
        row.put("max_value", Xml.text(maximum), "BT-709");
        String currency = currency(payable);
        String other = currency(maximum);
        row.put("currency", currency == null ? other : currency, at(id, "BT-720"));
        if (currency != null && other != null && !currency.equals(other)) {
            row.refuse(
                    at(id, "BT-709"),
                    new Violation(
                            "currency", other, "exchange.ocds.currencies", Map.of("one", currency, "other", other)));
        }
    }

    /** The maximum of the framework in the result of the only lot (BT-709), otherwise what the lot announced (BT-271). */
    private @Nullable Element maximum(List<Element> lots) {
        if (lots.size() != 1) {
            return null;
        }
        String id = String.valueOf(Xml.text(lots.get(0), "ID"));
        for (Element lotResult : Xml.all(result, "LotResult")) {
            if (id.equals(Xml.text(lotResult, "TenderLot/ID"))) {
                Element maximum = Xml.first(lotResult, "FrameworkAgreementValues/MaximumValueAmount");
                if (maximum != null) {
                    return maximum;
                }
            }
        }
        return Xml.first(
                lots.get(0), "ProcurementProject/RequestedTenderTotal/" + EXTENSION + "/FrameworkMaximumAmount");
    }

    private void project(OpenRow row, @Nullable Element lot) {
        Element project = lot == null ? null : Xml.first(lot, "ProcurementProject");
        Element whole = Xml.first(root, "ProcurementProject");
        String nature = Xml.text(project, "ProcurementTypeCode");
        row.put("nature", nature == null ? Xml.text(whole, "ProcurementTypeCode") : nature, "BT-23");
        String cpv = Xml.text(project, "MainCommodityClassification/ItemClassificationCode");
        row.put(
                "cpv",
                cpv == null ? Xml.text(whole, "MainCommodityClassification/ItemClassificationCode") : cpv,
                "BT-262");
        Element period = Xml.first(project, "PlannedPeriod");
        OpenPeriod told =
                OpenPeriod.of(day(Xml.text(period, "StartDate")), day(Xml.text(period, "EndDate")), null, null);
        row.put("start", told.start(), "BT-536");
        row.put("term", told.term() == null ? duration(Xml.first(period, "DurationMeasure")) : told.term(), "BT-36");
    }

    private static @Nullable String duration(@Nullable Element measure) {
        String unit = measure == null ? null : UNITS.get(measure.getAttribute("unitCode"));
        String count = Xml.text(measure);
        return unit == null || count == null || !count.matches("[1-9]\\d{0,3}") ? null : "P" + count + unit;
    }

    /** Whether it is a framework agreement, and how call-offs are made (BT-765); a contract within one is a call-off. */
    private void technique(OpenRow row, List<Element> lots, boolean within) {
        String technique = null;
        boolean dynamic = false;
        for (Element lot : lots) {
            for (Element system : Xml.all(lot, "TenderingProcess/ContractingSystem/ContractingSystemTypeCode")) {
                String list = system.getAttribute("listName");
                if (list.equals("framework-agreement") && technique == null) {
                    technique = Xml.text(system);
                }
                dynamic |= list.equals("dps-usage") && !"none".equals(Xml.text(system));
            }
        }
        boolean framework = technique != null && !technique.equals("none");
        row.put("technique", technique, "BT-765");
        row.put(
                "kind",
                framework ? "RAAM" : dynamic ? "DAS" : within ? "NADERE" : "OVEREENKOMST",
                framework ? "BT-765" : "BT-768");
    }

    private List<Element> tenders(Element contract) {
        List<Element> tenders = new ArrayList<>();
        for (Element reference : Xml.all(contract, "LotTender/ID")) {
            Element tender = Xml.first(
                    result,
                    "LotTender",
                    t -> String.valueOf(Xml.text(reference)).equals(Xml.text(t, "ID")));
            if (tender != null) {
                tenders.add(tender);
            }
        }
        return tenders;
    }

    private List<Element> lots(List<Element> tenders) {
        return tenders.stream()
                .map(tender -> lots.get(String.valueOf(Xml.text(tender, "TenderLot/ID"))))
                .filter(lot -> lot != null)
                .distinct()
                .toList();
    }

    private List<String> tenderers(Element tender) {
        String party = String.valueOf(Xml.text(tender, "TenderingParty/ID"));
        Element tendering = Xml.first(result, "TenderingParty", p -> party.equals(Xml.text(p, "ID")));
        return tendering == null
                ? List.of()
                : Xml.all(tendering, "Tenderer/ID").stream()
                        .map(id -> String.valueOf(Xml.text(id)))
                        .toList();
    }

    private OpenRow supplier(String id, Element company) {
        OpenRow row = new OpenRow("Organization " + id);
        row.put("name", Xml.text(company, "PartyName/Name"), at(id, "BT-500"));
        row.put("place", Xml.text(company, "PostalAddress/CityName"), at(id, "BT-513"));
        row.put("country", EformsCompany.country(company), at(id, "BT-514"));
        row.put("website", Xml.text(company, "WebsiteURI"), at(id, "BT-505"));
        String key = EformsCompany.key(company);
        if (key != null) {
            int colon = key.indexOf(':');
            row.put(
                    key.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    key.substring(colon + 1),
                    at(id, "BT-501"));
        }
        return row;
    }

    private static String at(String id, String term) {
        return id + " " + term;
    }

    private static @Nullable String currency(@Nullable Element amount) {
        return amount == null || amount.getAttribute("currencyID").isEmpty() ? null : amount.getAttribute("currencyID");
    }

    /** The day of a date with an offset. */
    private static @Nullable String day(@Nullable String date) {
        return OpenPeriod.day(date);
    }
}
