package nl.schil.contracts.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * What a contract is about.
 *
 * @param number the organisation's own number, unique within it
 * @param title its name
 * @param kind its kind
 * @param nature supplies, services or works, or null when unknown
 * @param terms conditions that apply, for example {@code ARVODI-2018}, or null
 * @param category category code, or null
 * @param cpv eight digits with an optional check digit, or null
 * @param framework number of the framework agreement that a call-off belongs to, or null
 * @param externalId identifier in the system it was imported from, unique within the organisation, or null
 * @param technique how call-offs are made under it, or null when unknown
 * @param tenderRef the tender or notice it comes from, for example {@code 2026/S 012-345678}, or null
 */
public record Description(
        String number,
        String title,
        ContractKind kind,
        @Nullable Nature nature,
        @Nullable String terms,
        @Nullable String category,
        @Nullable String cpv,
        @Nullable String framework,
        @Nullable String externalId,
        @Nullable Technique technique,
        @Nullable String tenderRef) {}
