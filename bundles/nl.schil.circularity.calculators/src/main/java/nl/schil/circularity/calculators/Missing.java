package nl.schil.circularity.calculators;

/**
 * Something that is not known and without which nothing can be calculated.
 *
 * @param subject what it belongs to, for example the name of a material
 * @param field symbol or name of the field, for example {@code EF}
 */
public record Missing(String subject, String field) {}
