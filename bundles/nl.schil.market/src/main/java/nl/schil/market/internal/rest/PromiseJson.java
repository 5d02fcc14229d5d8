package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.market.internal.application.KeepFigures;
import nl.schil.market.internal.application.KeepPromises;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseStanding;
import org.jspecify.annotations.Nullable;

@Schema(name = "ValuePromise", description = "What was promised at award or in a plan, and what came of it.")
public record PromiseJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String organisation,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "The category it is about.") @Nullable AboutJson category,

        @Schema(description = "The contract it is about.") @Nullable AboutJson contract,

        @Schema(description = "The supplier who promised it.") @Nullable AboutJson supplier,

        @Schema(description = "What was promised.", example = "Besparing door hergebruik")
        String title,

        @Schema(description = "Kind of value.", example = "PRICE")
        Promise.Kind kind,

        @Schema(description = "`SUM`: figures of periods add up. `LEVEL`: the newest figure counts.", example = "SUM")
        Promise.Way way,

        @Schema(description = "Currency for money, otherwise words.", example = "EUR")
        String unit,

        @Schema(description = "Whether amounts are in cents.", example = "true")
        boolean money,

        @Schema(description = "What was promised, in its unit.", example = "120000000")
        BigDecimal amount,

        @Schema(description = "Where it began; absent when a sum has none.", example = "0") @Nullable BigDecimal base,

        @Schema(description = "Where it was promised.", example = "Inschrijving, bijlage 4")
        String source,

        @Schema(description = "Day on which it was promised.", example = "2023-01-12")
        LocalDate promisedOn,

        @Schema(description = "Last day by which it is to be there.", example = "2027-02-28")
        LocalDate dueOn,

        @Schema(description = "Where it stands on the day asked.", example = "RUNNING")
        PromiseStanding.State state,

        @Schema(description = "What was confirmed; absent while nothing was.", example = "80000000") @Nullable BigDecimal confirmed,

        @Schema(description = "What was claimed and not confirmed; absent when there is nothing.", example = "10000000")
        @Nullable BigDecimal claimed,

        @Schema(description = "Confirmed part of the promise; absent while nothing was confirmed.", example = "0.67")
        @Nullable BigDecimal part,

        @Schema(description = "Who recorded it.") @Nullable PersonJson recordedBy,

        @Schema(description = "Day of this version.", example = "2023-02-01")
        LocalDate writtenOn,

        @Schema(description = "Who wrote this version.") @Nullable PersonJson writtenBy,

        @Schema(description = "Why this version was written.", example = "Volume is lager.") @Nullable String why,

        @Schema(description = "Day from which it does not count.", example = "2026-10-01") @Nullable LocalDate withdrawnOn,

        @Schema(description = "What came of it by period, oldest first.")
        List<FigureJson> figures) {

    @Schema(name = "ValuePromiseAbout", description = "What a promise is about.")
    public record AboutJson(
            @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
            String id,

            @Schema(description = "Name; absent when its register is not there.", example = "Kantoorinrichting")
            @Nullable String name) {}

    @Schema(name = "ValuePromiseFigure", description = "What came of a promise in a period.")
    public record FigureJson(
            @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15")
            String id,

            @Schema(description = "First day.", example = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day.", example = "2026-03-31")
            LocalDate until,

            @Schema(description = "In the unit of the promise, cents for money.", example = "10000000")
            BigDecimal amount,

            @Schema(description = "Where it was found.", example = "Kwartaalrapportage")
            String source,

            @Schema(description = "Day on which it was claimed.", example = "2026-04-10")
            LocalDate claimedOn,

            @Schema(description = "Who claimed it.") @Nullable PersonJson claimedBy,

            @Schema(description = "Day on which it was confirmed.", example = "2026-04-20") @Nullable LocalDate confirmedOn,

            @Schema(description = "Who confirmed it; never who claimed it.") @Nullable PersonJson confirmedBy,

            @Schema(description = "Day from which it does not count.", example = "2026-10-01") @Nullable LocalDate withdrawnOn) {}

    @Schema(name = "ValuePromiseInput", description = "A promise to record or to change; a change replaces it.")
    public record PromiseInput(
            @Schema(description = "Id of the category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13") @Nullable String category,

            @Schema(description = "Id of the contract.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String contract,

            @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15") @Nullable String supplier,

            @Schema(
                    description =
                            "Id of the organisation when it is about a supplier only; the caller's first when absent.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
            @Nullable String organisation,

            @Schema(description = "What was promised.", example = "Besparing door hergebruik") @Nullable String title,

            @Schema(
                    description = "`PRICE`, `QUALITY`, `TIME`, `SUSTAINABILITY`, `INNOVATION` or `RISK`.",
                    example = "PRICE")
            @Nullable String kind,

            @Schema(description = "`SUM` or `LEVEL`.", example = "SUM") @Nullable String way,

            @Schema(description = "Currency for money, otherwise words.", example = "EUR") @Nullable String unit,

            @Schema(description = "Whether amounts are in cents.", example = "true") @Nullable Boolean money,

            @Schema(description = "What was promised, in its unit.", example = "120000000") @Nullable BigDecimal amount,

            @Schema(description = "Where it began; required for a level.", example = "0") @Nullable BigDecimal base,

            @Schema(description = "Where it was promised.", example = "Inschrijving, bijlage 4") @Nullable String source,

            @Schema(description = "Day on which it was promised; not after today.", example = "2023-01-12") @Nullable String promisedOn,

            @Schema(description = "Last day by which it is to be there.", example = "2027-02-28") @Nullable String dueOn,

            @Schema(description = "Why it changes; required for a change.", example = "Volume is lager.") @Nullable String why,

            @Schema(description = "Whether it no longer counts.", example = "false") @Nullable Boolean withdrawn) {
        KeepPromises.Asked asked() {
            return new KeepPromises.Asked(
                    title,
                    kind,
                    way,
                    unit,
                    Boolean.TRUE.equals(money),
                    amount,
                    base,
                    source,
                    promisedOn,
                    dueOn,
                    why,
                    Boolean.TRUE.equals(withdrawn));
        }
    }

    @Schema(name = "ValuePromiseFigureInput", description = "What came of a promise in a period.")
    public record FigureInput(
            @Schema(description = "First day.", example = "2026-01-01") @Nullable String from,

            @Schema(description = "Last day; not after today.", example = "2026-03-31") @Nullable String until,

            @Schema(description = "In the unit of the promise, cents for money.", example = "10000000") @Nullable BigDecimal amount,

            @Schema(description = "Where it was found.", example = "Kwartaalrapportage") @Nullable String source) {
        KeepFigures.Asked asked() {
            return new KeepFigures.Asked(from, until, amount, source);
        }
    }

    @Schema(name = "ValuePromiseVerdict", description = "What is found of a figure.")
    public record VerdictInput(
            @Schema(description = "`CONFIRM`, `DOUBT`, `WITHDRAW` or `RESTORE`.", example = "CONFIRM") @Nullable String step) {}
}
