package nl.schil.contracts.internal.exchange;

import static nl.schil.kernel.dataset.Column.Type.DATE;
import static nl.schil.kernel.dataset.Column.Type.MONEY;
import static nl.schil.kernel.dataset.Column.Type.NUMBER;
import static nl.schil.kernel.dataset.Column.Type.PERIOD;
import static nl.schil.kernel.dataset.Column.Type.PERIODS;
import static nl.schil.kernel.dataset.Column.Type.TEXT;

import java.util.List;
import nl.schil.kernel.dataset.Column;

/** The columns of a contract register in canonical order, with what Dutch and English registers call them. */
final class ContractColumns {
    static final List<Column> ALL = List.of(
            column(
                    "number",
                    TEXT,
                    "RAAM-1",
                    "nummer,contractnummer,contract number,contract no,contractnr,"
                            + "contract id,registratienummer,kenmerk"),
            column(
                    "title",
                    TEXT,
                    "Kantoormeubilair",
                    "titel,naam,contractnaam,omschrijving,onderwerp,contract name," + "description,subject,name"),
            column("kind", TEXT, "RAAM", "soort,type,contractsoort,contracttype,contract type,soort overeenkomst"),
            column(
                    "organisation",
                    TEXT,
                    "IUC Werkplekomgeving",
                    "organisatie,inkopende organisatie,opdrachtgever,"
                            + "dienst,buyer,contracting authority,buying organisation,organization"),
            column(
                    "supplier_key",
                    TEXT,
                    "KVK:12345678",
                    "leverancierssleutel,sleutel leverancier,leverancier sleutel," + "supplier id,leveranciersnummer"),
            column(
                    "supplier_name",
                    TEXT,
                    "Testmeubel B.V.",
                    "leverancier,leveranciersnaam,naam leverancier,"
                            + "opdrachtnemer,contractant,contractpartij,supplier,vendor,contractor,vendor name"),
            column(
                    "signed_on",
                    DATE,
                    "2017-12-01",
                    "ondertekend op,ondertekend,datum ondertekening,"
                            + "ondertekeningsdatum,getekend,tekendatum,signed,signature date,date signed"),
            column(
                    "start",
                    DATE,
                    "2018-01-01",
                    "ingangsdatum,startdatum,begindatum,ingang,begin,aanvang,start date,"
                            + "commencement date,effective date"),
            column(
                    "term",
                    PERIOD,
                    "P3Y",
                    "looptijd,initiele looptijd,initiële looptijd,basisperiode,duur,"
                            + "contractduur,initial term,duration,initial duration"),
            column(
                    "options",
                    PERIODS,
                    "P3Y;P2Y;P2Y",
                    "opties,verlengingsopties,verlengopties,optiejaren,optie,"
                            + "verlengingen,extension options,extensions,renewals,renewal options"),
            column("notice", PERIOD, "P3M", "opzegtermijn,opzegging,opzegperiode,notice period,termination notice"),
            column(
                    "max_value",
                    MONEY,
                    "40000000",
                    "plafond,maximale waarde,maximum waarde,maximumwaarde,max waarde,"
                            + "plafondbedrag,raamplafond,maximum value,ceiling,ceiling value"),
            column(
                    "max_quantity",
                    NUMBER,
                    "25000",
                    "maximale hoeveelheid,maximum hoeveelheid,max hoeveelheid,"
                            + "maximum aantal,maximum quantity,ceiling quantity"),
            column(
                    "quantity_unit",
                    TEXT,
                    "uur",
                    "eenheid,eenheid hoeveelheid,hoeveelheidseenheid,unit,unit of measure,quantity unit"),
            column(
                    "estimated_value",
                    MONEY,
                    "31500000",
                    "geraamde waarde,contractwaarde,waarde,geschatte waarde,"
                            + "raming,bedrag,estimated value,contract value,value,amount"),
            column("currency", TEXT, "EUR", "valuta,munteenheid,munt,currency code"),
            column(
                    "terms",
                    TEXT,
                    "ARIV-2018",
                    "voorwaarden,inkoopvoorwaarden,algemene voorwaarden," + "terms and conditions,conditions"),
            column(
                    "nature",
                    TEXT,
                    "supplies",
                    "aard,aard opdracht,aard van de opdracht,contract nature," + "leveringen diensten werken"),
            column(
                    "category",
                    TEXT,
                    "Kantoorinrichting",
                    "categorie,inkoopcategorie,inkooppakket,pakket," + "spend category,procurement category"),
            column("cpv", TEXT, "39130000-2", "cpv code,cpv-code,cpvcode,main cpv"),
            column(
                    "owner_email",
                    TEXT,
                    "eigenaar@example.nl",
                    "eigenaar,contracteigenaar,e-mail eigenaar,"
                            + "contractmanager,email contractmanager,owner,contract owner,contract manager,owner mail"),
            column(
                    "tier",
                    TEXT,
                    "G",
                    "segment,niveau,tiering,classificatie,contractklasse,classification,segmentation"),
            column(
                    "external_id",
                    TEXT,
                    "FIN-000123",
                    "extern id,externe sleutel,bronsleutel,extern nummer," + "source id,external key,foreign id"),
            column(
                    "framework",
                    TEXT,
                    "RAAM-1",
                    "raamovereenkomst,raamcontract,raamovereenkomstnummer,raamcontractnummer,nummer raamovereenkomst,"
                            + "mantel,mantelovereenkomst,mantelcontract,hoort bij raamovereenkomst,framework agreement,"
                            + "framework number,framework contract,parent contract,master agreement"),
            column("technique", TEXT, "fa-w-rc", "techniek,soort raamovereenkomst,framework technique,framework type"),
            column(
                    "tender_ref",
                    TEXT,
                    "2026/S 012-345678",
                    "aanbesteding,tenderkenmerk,aanbestedingsnummer,aankondiging,tenderned kenmerk,"
                            + "tender reference,tender number,notice number,procedure reference"));

    private ContractColumns() {}

    private static Column column(String name, Column.Type type, String example, String synonyms) {
        boolean required = List.of("number", "title", "kind").contains(name);
        return new Column(
                name, type, required, List.of(synonyms.split(",")), example, "contracts.column." + name + ".help");
    }
}
