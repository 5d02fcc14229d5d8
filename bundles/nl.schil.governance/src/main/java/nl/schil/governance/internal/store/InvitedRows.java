package nl.schil.governance.internal.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** Who was invited for meetings. */
public final class InvitedRows {
    private InvitedRows() {}

    /**
     * Somebody who was invited by mail.
     *
     * @param id key of the messages to this person about this meeting
     * @param organiser mail address of who invited
     */
    public record Invited(
            String id, String email, String name, String organiser, Locale language, LocalDate invitedOn) {}

    public static List<Invited> of(Reading reading, String meeting) {
        return reading.list(
                "SELECT * FROM governance_invited WHERE meeting_id = ? ORDER BY meeting_id, email",
                row -> new Invited(
                        row.getString("id"),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("organiser"),
                        Locale.forLanguageTag(row.getString("language")),
                        LocalDate.parse(row.getString("invited_on"))),
                meeting);
    }

    public static void insert(Writing writing, String meeting, List<Invited> invited) {
        writing.batch(
                "INSERT INTO governance_invited (meeting_id, email, id, name, organiser, language, invited_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                invited.stream()
                        .map(one -> new Object[] {
                            meeting,
                            one.email(),
                            one.id(),
                            one.name(),
                            one.organiser(),
                            one.language().toLanguageTag(),
                            one.invitedOn()
                        })
                        .toList());
    }
}
