package nl.schil.mail.internal.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import nl.schil.mail.internal.model.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What the exceptions of the mail library mean: the reply codes of RFC 5321 decide, 4xx is temporary, 5xx for good. */
final class Refusals {
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int LONGEST = 500;
    /** What the library says when the connection ended instead of an answer. */
    private static final String END = "[EOF]";

    private static final String HUNG_UP = "mail.reason.hung-up";

    private Refusals() {}

    /**
     * How an attempt ended.
     *
     * @param handedOver whether the whole message was given to the server
     */
    static Delivery of(MessagingException failure, boolean handedOver) {
        List<Integer> codes = codes(failure);
        String reason = reason(failure);
        if (codes.stream().anyMatch(code -> code >= PERMANENT)) {
            return new Delivery.Refused(reason);
        }
        if (codes.stream().anyMatch(code -> code >= TEMPORARY)) {
            return new Delivery.Later(reason);
        }
        return handedOver ? new Delivery.Unknown(reason) : new Delivery.Later(reason);
    }

    /** What the server said, or else what went wrong, on one line. */
    static String reason(MessagingException failure) {
        Exception last = failure;
        String text = failure instanceof AuthenticationFailedException ? "authentication failed: " : "";
        for (Exception e = failure; e != null; e = next(e)) {
            last = e;
        }
        String message = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        if (message.strip().equals(END)) {
            return HUNG_UP;
        }
        String line = (text + message).replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static List<Integer> codes(MessagingException failure) {
        List<Integer> codes = new ArrayList<>();
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                codes.add(address.getReturnCode());
            } else if (e instanceof SMTPSenderFailedException sender) {
                codes.add(sender.getReturnCode());
            } else if (e instanceof SMTPSendFailedException send) {
                codes.add(send.getReturnCode());
            }
        }
        return codes;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
