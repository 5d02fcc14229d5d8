package nl.schil.development.internal.model.joint;

import java.time.LocalDate;
import nl.schil.development.internal.model.Party;

/** That somebody signed an edition for a side. */
public record Signature(Party by, LocalDate on) {}
