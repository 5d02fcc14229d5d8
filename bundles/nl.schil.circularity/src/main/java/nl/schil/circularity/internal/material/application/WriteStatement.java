package nl.schil.circularity.internal.material.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.Edition.Done;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.StatementState;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Statements that the buyer writes down, for example from a passport of the product. */
public final class WriteStatement {
    private final MaterialStatements statements;

    public WriteStatement(MaterialStatements statements) {
        this.statements = statements;
    }

    /** Writes a statement down; it counts when it is accepted. */
    public Result<MaterialStatement> add(
            Actor actor,
            Party by,
            String organisation,
            String supplier,
            @Nullable String contract,
            Period period,
            ContentForm form,
            LocalDate today) {
        Fields fields = new Fields();
        Content content = new ReadContent(fields).read(form);
        MaterialStatement made = new MaterialStatement(
                Ids.next(),
                organisation,
                1,
                supplier,
                contract,
                null,
                period,
                content,
                today,
                by.name(),
                today,
                null,
                null);
        return fields.good() ? Result.accepted(statements.add(actor, by, made, Done.WRITTEN)) : fields.refused();
    }

    /** Changes what a statement says that does not count yet and that no request asks for. */
    public Result<MaterialStatement> change(
            Actor actor,
            Party by,
            MaterialStatement read,
            @Nullable String contract,
            Period period,
            ContentForm form,
            LocalDate today) {
        Fields fields = new Fields();
        mine(fields, read, today);
        Content content = new ReadContent(fields).read(form);
        return fields.good()
                ? Result.accepted(statements.change(
                        actor,
                        by,
                        read,
                        Done.WRITTEN,
                        today,
                        writing -> read.of(contract, period).with(content).submitted(today)))
                : fields.refused();
    }

    /** From now on it counts. */
    public Result<MaterialStatement> accept(Actor actor, Party by, MaterialStatement read, LocalDate today) {
        Fields fields = new Fields();
        mine(fields, read, today);
        acceptable(fields, statements, read);
        return fields.good()
                ? Result.accepted(statements.change(
                        actor, by, read, Done.ACCEPTED, today, writing -> read.accepted(today, by.name())))
                : fields.refused();
    }

    /** To be written again; from now on it does not count. */
    public Result<MaterialStatement> reopen(Actor actor, Party by, MaterialStatement read, LocalDate today) {
        Fields fields = new Fields();
        if (read.request() != null) {
            fields.refuse("", null, "circularity.statement.of-request");
        } else if (read.state(today) != StatementState.ACCEPTED) {
            fields.refuse("", null, "circularity.statement.not-accepted");
        }
        return fields.good()
                ? Result.accepted(
                        statements.change(actor, by, read, Done.REOPENED, today, writing -> read.submitted(today)))
                : fields.refused();
    }

    /** Removes one that does not count. */
    public Result<Boolean> remove(Actor actor, MaterialStatement read, LocalDate today) {
        Fields fields = new Fields();
        mine(fields, read, today);
        if (!fields.good()) {
            return fields.refused();
        }
        statements.remove(actor, read);
        return Result.accepted(true);
    }

    private static void mine(Fields fields, MaterialStatement read, LocalDate today) {
        if (read.request() != null) {
            fields.refuse("", null, "circularity.statement.of-request");
        } else if (read.state(today) == StatementState.ACCEPTED) {
            fields.refuse("", null, "circularity.statement.accepted-already");
        }
    }

    /** Refuses what cannot count: nothing stated, or the same product twice in one period. */
    static void acceptable(Fields fields, MaterialStatements statements, MaterialStatement one) {
        if (one.content().lines().isEmpty()) {
            fields.refuse("materials", null, "circularity.statement.empty");
        }
        if (one.content().assurance() != Assurance.DECLARED && one.content().proof() == null) {
            fields.refuse("proof", null, "circularity.statement.proof");
        }
        List<MaterialStatement> others = statements.overlapping(one);
        if (!others.isEmpty()) {
            fields.refuse(
                    "period",
                    one.period(),
                    "circularity.statement.overlaps",
                    "period",
                    others.get(0).period().toString());
        }
    }
}
