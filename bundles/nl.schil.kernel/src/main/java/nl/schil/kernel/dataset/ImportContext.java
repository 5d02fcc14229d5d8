package nl.schil.kernel.dataset;

import nl.schil.kernel.security.Actor;

/**
 * The circumstances of one import.
 *
 * @param job id of the import
 * @param actor who imports
 * @param organisation id of the buying organisation for rows that name none
 * @param source name of the file
 */
public record ImportContext(String job, Actor actor, String organisation, String source) {}
