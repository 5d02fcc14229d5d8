package nl.schil.circularity.internal.material.application;

import java.util.List;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.balance.MaterialBalance;
import nl.schil.circularity.calculators.ladder.RProfile;
import nl.schil.circularity.calculators.mci.MciResult;
import nl.schil.circularity.calculators.mci.MciSensitivity;
import nl.schil.circularity.calculators.mci.Scenario;
import nl.schil.circularity.calculators.mki.MkiResult;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is calculated of one statement.
 *
 * @param sensitivity what was assumed and moves the MCI most, first
 * @param scenario the current state beside another, or null when none was asked for
 * @param mki of one product
 */
public record Calculation(
        Outcome<MciResult> mci,
        Outcome<List<MciSensitivity.Swing>> sensitivity,
        @Nullable Outcome<Scenario.Comparison> scenario,
        Outcome<RProfile> profile,
        Outcome<MkiResult> mki,
        Outcome<MaterialBalance> balance) {}
