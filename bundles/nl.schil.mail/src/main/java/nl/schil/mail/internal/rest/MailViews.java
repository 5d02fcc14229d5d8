package nl.schil.mail.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.mail.internal.application.Administration.State;
import nl.schil.mail.internal.application.MailServers;
import nl.schil.mail.internal.application.ReminderRules.Rules;
import nl.schil.mail.internal.model.MailServer;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Status;
import org.jspecify.annotations.Nullable;

/** What the interface answers about mail. */
final class MailViews {
    private MailViews() {}

    @Schema(name = "MailState", description = "Whether mail goes out, and how many messages there are.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StateView(
            @Schema(description = "Whether it is known where mail goes.", example = "true")
            boolean configured,

            @Schema(description = "What is wrong with the configuration.")
            List<Problem> problems,

            @Schema(description = "Host, port and protection of the server.", example = "smtp.example.nl:587 STARTTLS")
            @Nullable String server,

            @Schema(description = "Sender of all messages.", example = "schil@example.nl") @Nullable String from,

            @Schema(description = "Address that links in messages begin with.", example = "https://schil.example.nl/")
            @Nullable String address,

            @Schema(description = "Number of messages by status.", example = "{\"QUEUED\": 2, \"SENT\": 120}")
            Map<Status, Long> counts,

            @Schema(description = "When a message was taken last.", example = "2026-11-24T07:00:12.000Z") @Nullable Instant lastSentAt,

            @Schema(description = "When a message failed last.", example = "2026-11-20T07:00:12.000Z") @Nullable Instant lastFailedAt,

            @Schema(description = "When reminders were sent last, and to how many people.") @Nullable Reminded lastReminders) {

        static StateView of(MailServers servers, State state, Texts texts, Locale locale) {
            MailServer server = servers.current().orElse(null);
            return new StateView(
                    server != null,
                    servers.violations().stream()
                            .map(wrong -> new Problem(wrong.field(), texts.say(locale, wrong.text())))
                            .toList(),
                    server == null ? null : server.toString(),
                    server == null ? null : server.from(),
                    server == null ? null : server.address().toString(),
                    state.counts(),
                    state.sent() == null ? null : state.sent().changedAt(),
                    state.failed() == null ? null : state.failed().changedAt(),
                    state.run() == null
                            ? null
                            : new Reminded(
                                    state.run().day(),
                                    state.run().people(),
                                    state.run().moments(),
                                    state.run().unreached()));
        }
    }

    @Schema(name = "MailProblem", description = "A setting that is not right.")
    record Problem(
            @Schema(description = "The setting.", example = "from")
            String setting,

            @Schema(description = "What is wrong and what would be right.", example = "Give a mail address.")
            String message) {}

    @Schema(name = "MailReminded", description = "A day on which reminders were sent.")
    record Reminded(
            @Schema(description = "The day.", example = "2026-11-24")
            LocalDate day,

            @Schema(description = "How many people got a message.", example = "12")
            int people,

            @Schema(description = "How many moments they were told of.", example = "31")
            int moments,

            @Schema(
                    description =
                            "How many moments that were missed or come within 30 days have no owner with an account.",
                    example = "4")
            int unreached) {}

    @Schema(name = "MailMessage", description = "A message to one person, without what it says.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageView(
            @Schema(description = "Identifier.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
            String id,

            @Schema(description = "Mail address of the reader.", example = "contractmanager@example.nl")
            String to,

            @Schema(description = "Subject.", example = "3 punten vragen uw aandacht")
            String subject,

            @Schema(description = "Where it stands.", example = "UNCERTAIN")
            Status status,

            @Schema(description = "How often it was tried.", example = "1")
            int attempts,

            @Schema(description = "Since when it waits.", example = "2026-11-24T07:00:12.000Z")
            Instant queuedAt,

            @Schema(
                    description = "When it is tried, for a message that is queued.",
                    example = "2026-11-24T07:02:12.000Z")
            @Nullable Instant dueAt,

            @Schema(description = "Since when it has this status.", example = "2026-11-24T07:00:13.000Z")
            Instant changedAt,

            @Schema(
                    description = "What the server answered last, or what went wrong.",
                    example = "550 5.1.1 User unknown")
            @Nullable String reason,

            @Schema(description = "Whether it can be sent again.", example = "true")
            boolean sendableAgain,

            @Schema(description = "Whether it can be discarded.", example = "true")
            boolean discardable) {

        private static final String OURS = "mail.reason.";

        static MessageView of(Message message, Texts texts, Locale locale) {
            return new MessageView(
                    message.id(),
                    message.recipient(),
                    message.subject(),
                    message.status(),
                    message.attempts(),
                    message.queuedAt(),
                    message.status() == Status.QUEUED ? message.dueAt() : null,
                    message.changedAt(),
                    reason(message.reason(), texts, locale),
                    message.status().sendableAgain(),
                    message.status().discardable());
        }

        private static @Nullable String reason(@Nullable String kept, Texts texts, Locale locale) {
            return kept != null && kept.startsWith(OURS) ? texts.say(locale, Text.of(kept)) : kept;
        }
    }

    @Schema(name = "MailReminders", description = "When people are reminded.")
    record RemindersView(
            @Schema(description = "Whether mail is sent at all.", example = "true")
            boolean configured,

            @Schema(description = "Hour of the day from which reminders are sent.", example = "7")
            int hour,

            @Schema(description = "Whether they are sent on working days only.", example = "true")
            boolean workingDaysOnly,

            @Schema(description = "Days before a moment, by tier of the contract.")
            Map<String, List<Integer>> tiers,

            @Schema(description = "Days before any other moment.", example = "[90, 30, 7]")
            List<Integer> usual,

            @Schema(description = "Days by kind of decision, whatever the tier.")
            Map<String, List<Integer>> kinds) {

        static RemindersView of(boolean configured, Rules rules) {
            return new RemindersView(
                    configured,
                    rules.hour(),
                    rules.workingDaysOnly(),
                    rules.days().tiers(),
                    rules.days().usual(),
                    rules.days().kinds());
        }
    }
}
