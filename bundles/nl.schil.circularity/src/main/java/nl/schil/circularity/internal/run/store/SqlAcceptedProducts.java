package nl.schil.circularity.internal.run.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Product;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.calculators.mki.MkiSum;
import nl.schil.circularity.calculators.mki.WeightSet;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.store.LineRows;
import nl.schil.circularity.internal.run.application.AcceptedProducts;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accepted statements out of their tables, material by material. */
@Component(service = AcceptedProducts.class)
public final class SqlAcceptedProducts implements AcceptedProducts {
    private static final String LINES =
            "SELECT s.id, m.name, m.kg, m.fr, m.fu, m.fs, m.ef, m.cr, m.cu, m.cc, m.ce, m.ec,"
                    + " m.origin, m.impacts, s.product, s.products, s.lifetime, s.lifetime_av, s.uses, s.uses_av, s.assurance,"
                    + " s.weights, s.supplier_id FROM circularity_statement s JOIN circularity_material m ON m.statement_id = s.id"
                    + " WHERE s.organisation = ? AND s.year = ? AND s.accepted_on <= ?";

    private static final String NAMES = "SELECT MIN(m.name), COUNT(DISTINCT s.id), SUM(m.kg * COALESCE(s.products, 1)),"
            + " COUNT(*) - COUNT(m.kg) FROM circularity_statement s JOIN circularity_material m ON m.statement_id = s.id";

    private final Database database;

    @Activate
    public SqlAcceptedProducts(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    /** The question; the test of its plan and the bench ask it too. */
    public static Sql lines(Asked asked) {
        Sql sql = new Sql().add(LINES, asked.organisation(), asked.year(), asked.asOf());
        if (asked.contracts() != null) {
            sql.in("AND", "s.contract_id", asked.contracts());
        }
        return sql.add("ORDER BY s.organisation, s.year, s.quarter, s.id, m.seq");
    }

    @Override
    public void each(Asked asked, Consumer<Accepted> use) {
        Sql sql = lines(asked);
        Rows rows = new Rows(use);
        database.read(reading -> {
            reading.each(sql.text(), rows::add, id -> {}, sql.arguments());
            return rows;
        });
        rows.end();
    }

    @Override
    public List<Named> names(OrganisationScope scope, int year, LocalDate asOf, int most) {
        Sql sql = namesSql(scope, year, asOf, most);
        return database.read(reading -> reading.list(
                sql.text(),
                row -> new Named(
                        row.getString(1), row.getInt(2), row.getInt(4) > 0 ? Double.NaN : LineRows.number(row, 3)),
                sql.arguments()));
    }

    public static Sql namesSql(OrganisationScope scope, int year, LocalDate asOf, int most) {
        return new Sql()
                .add(NAMES + " WHERE s.year = ? AND s.accepted_on <= ?", year, asOf)
                .add("AND " + scope.condition("s.organisation"), scope.arguments())
                .add("GROUP BY LOWER(m.name) ORDER BY 3 DESC, 1 LIMIT ?", most);
    }

    /** Puts lines of one statement together. */
    private static final class Rows {
        private final Consumer<Accepted> use;
        private String statement = "";
        private String supplier = "";
        private String product = "";
        private double count;
        private Use intensity = Use.UNKNOWN;
        private Assurance assurance = Assurance.DECLARED;
        private @Nullable WeightSet weights;
        private List<Material> materials = new ArrayList<>();
        private double mki;
        private double[] impacts = new double[0];
        private @Nullable MkiSum sum;

        Rows(Consumer<Accepted> use) {
            this.use = use;
        }

        String add(ResultSet row) throws SQLException {
            String id = row.getString(1);
            if (!id.equals(statement)) {
                end();
                begin(row, id);
            }
            double kilograms = LineRows.number(row, 3);
            materials.add(new Material(
                    row.getString(2),
                    kilograms,
                    LineRows.number(row, 4),
                    LineRows.number(row, 5),
                    LineRows.number(row, 6),
                    LineRows.number(row, 7),
                    LineRows.number(row, 8),
                    LineRows.number(row, 9),
                    LineRows.number(row, 10),
                    LineRows.number(row, 11),
                    LineRows.number(row, 12),
                    Origin.valueOf(row.getString(13))));
            if (sum != null) {
                LineRows.amounts(row.getString(14), impacts);
                mki += sum.add(kilograms * count, impacts, 0);
            }
            return id;
        }

        private void begin(ResultSet row, String id) throws SQLException {
            statement = id;
            supplier = row.getString(23);
            product = row.getString(15);
            double products = LineRows.number(row, 16);
            count = Double.isNaN(products) ? 1 : products;
            intensity = new Use(
                    LineRows.number(row, 17),
                    LineRows.number(row, 18),
                    LineRows.number(row, 19),
                    LineRows.number(row, 20));
            assurance = Assurance.valueOf(row.getString(21));
            String set = row.getString(22);
            weights = set == null ? null : WeightSets.of(set).orElse(null);
            sum = weights == null ? null : new MkiSum(weights);
            impacts = new double[weights == null ? 0 : weights.categories().size()];
            materials = new ArrayList<>();
            mki = 0;
        }

        void end() {
            if (!statement.isEmpty()) {
                use.accept(new Accepted(
                        statement,
                        supplier,
                        new Product(product, materials, intensity, assurance),
                        count,
                        weights == null ? null : WeightSets.name(weights),
                        weights == null ? Double.NaN : mki));
                statement = "";
            }
        }
    }
}
