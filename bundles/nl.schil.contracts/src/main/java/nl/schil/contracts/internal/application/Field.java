package nl.schil.contracts.internal.application;

/** A field of a contract that a form, a REST client or an imported row can give. */
public enum Field {
    NUMBER("number", "number"),
    TITLE("title", "title"),
    KIND("kind", "kind"),
    SUPPLIER_KEY("supplier_key", "supplierKey"),
    SUPPLIER_NAME("supplier_name", "supplierName"),
    SIGNED_ON("signed_on", "signedOn"),
    START("start", "start"),
    TERM("term", "term"),
    OPTIONS("options", "options"),
    NOTICE("notice", "notice"),
    MAX_VALUE("max_value", "maxValue"),
    MAX_QUANTITY("max_quantity", "maxQuantity"),
    QUANTITY_UNIT("quantity_unit", "quantityUnit"),
    ESTIMATED_VALUE("estimated_value", "estimatedValue"),
    CURRENCY("currency", "currency"),
    TERMS("terms", "terms"),
    NATURE("nature", "nature"),
    CATEGORY("category", "category"),
    CPV("cpv", "cpv"),
    OWNER_EMAIL("owner_email", "ownerEmail"),
    TIER("tier", "tier"),
    EXTERNAL_ID("external_id", "externalId"),
    FRAMEWORK("framework", "framework"),
    TECHNIQUE("technique", "technique"),
    TENDER_REF("tender_ref", "tenderRef"),
    TERM_MOTIVATION("term_motivation", "termMotivation"),
    CEILING_WAIVER("ceiling_waiver", "ceilingWaiver"),
    VERIFIED_ON("verified_on", "verifiedOn");

    private final String column;
    private final String property;

    Field(String column, String property) {
        this.column = column;
        this.property = property;
    }

    /** Header in a register file. */
    public String column() {
        return column;
    }

    /** Property in JSON. */
    public String property() {
        return property;
    }
}
