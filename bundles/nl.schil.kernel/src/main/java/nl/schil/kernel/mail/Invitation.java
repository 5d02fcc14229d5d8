package nl.schil.kernel.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as calendar programs exchange it (iTIP, RFC 5546): a request, a later version of it, or its cancellation.
 *
 * @param uid stable identifier of the meeting, for example {@code <id>@schil}; the same in every version
 * @param sequence 0 for the first version, greater for every later one, also for the cancellation
 * @param cancelled whether the meeting does not take place
 * @param summary what it is called, one line
 * @param description what it is about, as plain text; may be empty
 * @param location where, for example a room or the address of a video meeting; may be empty
 * @param start when it begins
 * @param end when it ends, after {@code start}
 * @param organiser mail address of who invites
 * @param attendees mail addresses of who are invited, at least one
 * @param page address of its page in the workbench, or null
 */
public record Invitation(
        String uid,
        int sequence,
        boolean cancelled,
        String summary,
        String description,
        String location,
        Instant start,
        Instant end,
        String organiser,
        List<String> attendees,
        @Nullable String page) {
    public Invitation {
        attendees = List.copyOf(attendees);
        if (uid.isBlank() || sequence < 0 || !end.isAfter(start)) {
            throw new IllegalArgumentException("an invitation has a uid, a sequence from 0 and an end after its start");
        }
        if (attendees.isEmpty()
                || !Mail.isAddress(organiser)
                || !attendees.stream().allMatch(Mail::isAddress)) {
            throw new IllegalArgumentException("an invitation has an organiser and attendees with mail addresses");
        }
    }
}
