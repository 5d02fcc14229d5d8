package nl.schil.rest.internal.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The description that one bundle brings along.
 *
 * @param bundle its symbolic name
 * @param text what the bundle is, from its manifest
 * @param document its OpenAPI document, generated when it was built
 */
record ModuleDescription(String bundle, String text, ObjectNode document) {
    /** The last part of the symbolic name, which is also the tag of its operations. */
    String module() {
        return bundle.substring(bundle.lastIndexOf('.') + 1);
    }
}
