package nl.schil.governance.internal.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.governance.internal.store.SqlForums.Listed;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.directory.ContractRef;

/** The forums that go on about a contract or with its supplier as a whole. */
final class ForumsOfContract {
    private final Map<String, List<Forum>> bySubject = new HashMap<>();

    ForumsOfContract(List<Listed> forums, LocalDate asOf) {
        forums.stream()
                .map(Listed::forum)
                .filter(forum -> forum.running(asOf))
                .forEach(forum -> bySubject
                        .computeIfAbsent(
                                key(forum.organisation(), forum.type(), forum.subject()), k -> new ArrayList<>())
                        .add(forum));
    }

    private static String key(String organisation, SubjectType type, String subject) {
        return organisation + "\n" + type + "\n" + subject;
    }

    List<Forum> of(ContractRef contract, MeetingLevel level) {
        List<Forum> all = new ArrayList<>(
                bySubject.getOrDefault(key(contract.organisation(), SubjectType.CONTRACT, contract.id()), List.of()));
        if (contract.supplierId() != null) {
            all.addAll(bySubject.getOrDefault(
                    key(contract.organisation(), SubjectType.SUPPLIER, contract.supplierId()), List.of()));
        }
        return all.stream().filter(forum -> forum.level() == level).toList();
    }
}
