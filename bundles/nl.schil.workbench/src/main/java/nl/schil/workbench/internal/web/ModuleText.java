package nl.schil.workbench.internal.web;

import java.nio.charset.StandardCharsets;

/**
 * The text of a module as it is sent: without its documentation, which is a quarter of it. Only comments that begin a
 * line with two stars and end one are taken out; their lines stay empty, so that places in error messages stay right.
 */
final class ModuleText {
    private ModuleText() {}

    static byte[] withoutDocumentation(byte[] module) {
        StringBuilder text = new StringBuilder(module.length);
        boolean inside = false;
        for (String line : new String(module, StandardCharsets.UTF_8).split("\n", -1)) {
            String bare = line.strip();
            boolean begins = !inside && bare.startsWith("/**");
            boolean whole = begins && bare.endsWith("*/");
            if (!inside && !(begins && (whole || !bare.contains("*/")))) {
                text.append(line);
            }
            text.append('\n');
            inside = inside ? !bare.endsWith("*/") : begins && !bare.contains("*/");
        }
        text.setLength(text.length() - 1);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
