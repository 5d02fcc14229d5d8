package nl.schil.bench;

import java.time.LocalDate;
import java.util.Random;

/** Synthetic registers of any size, the same for the same size. */
final class Registers {
    private static final String[] NAMES = {
        "Zuidgroen",
        "Deltabouw",
        "Lindedata",
        "Kroonlogistiek",
        "Vechtprint",
        "Eilandzorg",
        "Haventechniek",
        "Noordmeubel"
    };
    private static final String[] PLACES = {"Utrecht", "Zwolle", "Den Haag", "Breda", "Groningen", "Arnhem", "Assen"};
    private static final String[] FIRST = {
        "Delta", "Zuid", "Linde", "Kroon", "Vecht", "Eiland", "Haven", "Molen", "Duin", "Polder"
    };
    private static final String[] SECOND = {
        "bouw", "groen", "data", "logistiek", "print", "zorg", "techniek", "advies", "schoon", "meubel"
    };
    private static final String[] TERMS = {"P2Y", "P3Y", "P4Y", "P18M"};
    private static final String[] OPTIONS = {"", "P1Y", "P1Y;P1Y", "P2Y;P1Y;P1Y"};
    private static final String[] TIERS = {"G", "S", "B", ""};

    private Registers() {}

    static String suppliers(int count) {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("name,kvk,rsin,place,country,external_id,verified_on,trade_names\n");
        for (int n = 0; n < count; n++) {
            csv.append(NAMES[n % NAMES.length]).append(' ').append(n).append(" B.V.,");
            csv.append(10_000_000 + n).append(',').append(rsin(n)).append(',');
            csv.append(PLACES[random.nextInt(PLACES.length)])
                    .append(",NL,CR-")
                    .append(n)
                    .append(',');
            csv.append(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(690))).append(',');
            csv.append(n % 3 == 0 ? "Handelsnaam " + n : "").append('\n');
        }
        return csv.toString();
    }

    static String contracts(int count) {
        Random random = new Random(2);
        StringBuilder csv =
                new StringBuilder("number,title,kind,supplier_key,supplier_name,signed_on,start,term,options,"
                        + "notice,max_value,estimated_value,currency,terms,nature,category,owner_email,tier\n");
        for (int n = 0; n < count; n++) {
            LocalDate start = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2200));
            csv.append("OVK-")
                    .append(n)
                    .append(",Levering ")
                    .append(NAMES[n % NAMES.length])
                    .append(' ')
                    .append(n);
            csv.append(n % 5 == 0 ? ",RAAM,KVK:" : ",OVEREENKOMST,KVK:")
                    .append(10_000_000 + n)
                    .append(",,");
            csv.append(start.minusDays(20)).append(',').append(start).append(',');
            csv.append(TERMS[random.nextInt(TERMS.length)]).append(',').append(OPTIONS[random.nextInt(OPTIONS.length)]);
            csv.append(",P3M,")
                    .append(n % 4 == 0 ? "" : 50_000 + random.nextInt(900_000))
                    .append(',');
            csv.append(40_000 + random.nextInt(500_000)).append(",EUR,ARVODI-2018,services,Facilitair,");
            csv.append("eigenaar")
                    .append(n % 40)
                    .append("@example.nl,")
                    .append(TIERS[random.nextInt(TIERS.length)])
                    .append('\n');
        }
        return csv.toString();
    }

    /** Suppliers of which a third has no key, and one in fifty is the one before it with a slip of the pen. */
    static String lookalikes(int count) {
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("name,kvk,place,external_id\n");
        String last = "";
        for (int n = 0; n < count; n++) {
            boolean slip = n % 50 == 49;
            last = slip
                    ? last.substring(0, 5) + last.substring(6)
                    : FIRST[random.nextInt(FIRST.length)] + SECOND[random.nextInt(SECOND.length)] + ' ' + word(random)
                            + " B.V.";
            csv.append(last).append(',').append(slip || n % 3 == 0 ? "" : 10_000_000 + n);
            csv.append(',')
                    .append(PLACES[n / 50 % PLACES.length])
                    .append(",L-")
                    .append(n)
                    .append('\n');
        }
        return csv.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bdgklmnprstvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** The n-th number of nine digits that passes the eleven test. */
    private static String rsin(int n) {
        for (int candidate = 10_000_000 + n * 11; ; candidate++) {
            String digits = String.valueOf(candidate);
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (9 - i) * (digits.charAt(i) - '0');
            }
            if (sum % 11 != 10) {
                return digits + sum % 11;
            }
        }
    }
}
