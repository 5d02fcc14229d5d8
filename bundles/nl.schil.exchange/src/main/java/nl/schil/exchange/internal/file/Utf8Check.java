package nl.schil.exchange.internal.file;

/** Whether bytes, given piece by piece, are valid UTF-8 (RFC 3629). */
final class Utf8Check {
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean valid = true;

    void add(byte[] bytes, int from, int to) {
        for (int i = from; valid && i < to; i++) {
            int b = bytes[i];
            if (b < 0 || missing > 0) {
                step(b & 0xFF);
            }
        }
    }

    /** The verdict about all bytes; a character that is cut off at the end is not valid. */
    boolean valid() {
        return valid && missing == 0;
    }

    private void step(int b) {
        if (missing == 0) {
            begin(b);
        } else if (b < lowest || b > highest) {
            valid = false;
        } else {
            missing--;
            lowest = 0x80;
            highest = 0xBF;
        }
    }

    private void begin(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            valid = false;
        }
    }
}
