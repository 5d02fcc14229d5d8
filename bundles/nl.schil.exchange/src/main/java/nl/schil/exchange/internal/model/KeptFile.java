package nl.schil.exchange.internal.model;

/**
 * The upload of an import that has not come to its end, kept so that it can be resumed.
 *
 * @param name name in the spool
 * @param utf8 all bytes are valid UTF-8
 * @param hints what the importer said about it
 */
public record KeptFile(String name, boolean utf8, Hints hints) {}
