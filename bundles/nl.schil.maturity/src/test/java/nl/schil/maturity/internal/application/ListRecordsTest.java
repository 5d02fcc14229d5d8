package nl.schil.maturity.internal.application;

import static nl.schil.maturity.internal.application.Installation.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.maturity.internal.model.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListRecordsTest {
    private final Installation installation = new Installation();

    @Test
    void theRecordsOfSeveralProvidersFollowEachOtherPageByPage() {
        installation.provide("S1b", "suppliers", ".8").records = 3;
        installation.provide("S1b", "contracts", ".8").records = 4;
        installation.provide("S1b", "nothing", ".8").records = 0;

        assertThat(all())
                .containsExactly(
                        "contracts0",
                        "contracts1",
                        "contracts2",
                        "contracts3",
                        "suppliers0",
                        "suppliers1",
                        "suppliers2");
    }

    @Test
    void aProviderThatFailsIsSaidToBeSilentInsteadOfHavingNoRecords() {
        installation.provide("S1b", "contracts", ".8").broken = true;
        installation.provide("S1b", "suppliers", ".8");

        assertThatThrownBy(this::all)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
    }

    @Test
    void anActivityThatNobodyMeasuresHasNoList() {
        assertThat(installation.listRecords.list(
                        ORGANISATION,
                        Fixtures.AS_OF,
                        Fixtures.CATALOGUE.activity("S1b").orElseThrow(),
                        true,
                        null))
                .isEmpty();
    }

    private List<String> all() {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<EvidenceRecord> page = installation
                    .listRecords
                    .list(
                            ORGANISATION,
                            Fixtures.AS_OF,
                            Fixtures.CATALOGUE.activity("S1b").orElseThrow(),
                            true,
                            cursor)
                    .orElseThrow();
            page.items().forEach(record -> ids.add(record.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }
}
