package nl.schil.suppliers.internal.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Legal forms of the Netherlands, Belgium and Germany as they stand in company names: the usual abbreviations and names
 * of the laws that create them (Dutch Burgerlijk Wetboek book 2 and 7A, Belgian Wetboek van vennootschappen en
 * verenigingen, German HGB, GmbHG, AktG, GenG, PartGG, BGB; SE, SCE and EESV by EU regulation), as searchable text.
 */
final class LegalForms {
    /** Those of legal persons, as far as the form alone tells. */
    private static final Set<String> LEGAL_PERSONS = Set.of(
            "bv",
            "nv",
            "besloten vennootschap",
            "besloten vennootschap met beperkte aansprakelijkheid",
            "naamloze vennootschap",
            "stichting",
            "vereniging",
            "cooperatie",
            "cooperatie ua",
            "cooperatie ba",
            "cooperatie wa",
            "bvba",
            "ebvba",
            "cvba",
            "vzw",
            "ivzw",
            "sprl",
            "sprlu",
            "srl",
            "sa",
            "asbl",
            "aisbl",
            "gmbh",
            "ggmbh",
            "ag");

    private static final Set<String> FORMS = new HashSet<>(Arrays.asList(
            // Netherlands
            "bv",
            "bv io",
            "nv",
            "vof",
            "cv",
            "ua",
            "ba",
            "wa",
            "cooperatie ua",
            "cooperatie ba",
            "cooperatie wa",
            "cooperatie",
            "besloten vennootschap",
            "besloten vennootschap met beperkte aansprakelijkheid",
            "naamloze vennootschap",
            "vennootschap onder firma",
            "commanditaire vennootschap",
            "maatschap",
            "eenmanszaak",
            "stichting",
            "vereniging",
            "onderlinge waarborgmaatschappij",
            // Belgium
            "bvba",
            "ebvba",
            "cvba",
            "cvoa",
            "commv",
            "comm v",
            "commva",
            "gcv",
            "vzw",
            "ivzw",
            "esv",
            "eesv",
            "sprl",
            "sprlu",
            "srl",
            "sa",
            "sc",
            "scrl",
            "scri",
            "scs",
            "sca",
            "snc",
            "asbl",
            "aisbl",
            "scomm",
            "societe anonyme",
            "societe a responsabilite limitee",
            // Germany
            "gmbh",
            "ggmbh",
            "mbh",
            "ag",
            "kg",
            "ohg",
            "kgaa",
            "ug",
            "ug haftungsbeschrankt",
            "ek",
            "ev",
            "eg",
            "gbr",
            "partg",
            "partg mbb",
            "gmbh en co kg",
            "gmbh co kg",
            "ag en co kg",
            "ug en co kg",
            "se en co kg",
            "gesellschaft mit beschrankter haftung",
            "aktiengesellschaft",
            // European Union
            "se",
            "sce",
            "ewiv",
            "geie"));

    /** The longest form, in words. */
    private static final int LONGEST = 6;

    private LegalForms() {}

    static boolean isOfLegalPerson(String form) {
        return LEGAL_PERSONS.contains(form);
    }

    /** How many words at the end of {@code words} are a legal form, never all of them. */
    static int trailing(String[] words) {
        for (int n = Math.min(LONGEST, words.length - 1); n > 0; n--) {
            if (FORMS.contains(String.join(" ", Arrays.copyOfRange(words, words.length - n, words.length)))) {
                return n;
            }
        }
        return 0;
    }

    /**
     * How many words at the begin of {@code words} are a legal form, never all of them. Two letters at the begin are a
     * name more often than a form, as in AG Insurance, and do not count.
     */
    static int leading(String[] words) {
        for (int n = Math.min(LONGEST, words.length - 1); n > 0; n--) {
            String form = String.join(" ", Arrays.copyOfRange(words, 0, n));
            if (form.length() > 2 && FORMS.contains(form)) {
                return n;
            }
        }
        return 0;
    }
}
