package nl.schil.performance.internal.model;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A computation with the values of other KPIs of the same period: numbers, codes, {@code + - * /}, comparisons, brackets and
 * a few functions. It reaches nothing else, and it is short, so that it always ends.
 */
public final class Formula {
    /** Most characters. */
    public static final int LONGEST = 300;
    /** Most brackets inside each other. */
    public static final int DEEPEST = 10;

    private static final int NEAR = 12;
    private static final String FUNCTIONS = "ABS, IF, MAX, MIN, ROUND, SUM";
    private static final ExpressionConfiguration CONFIGURATION = configuration();

    private final String text;
    private final Set<String> variables;

    private Formula(String text, Set<String> variables) {
        this.text = text;
        this.variables = Set.copyOf(variables);
    }

    @SuppressWarnings("unchecked")
    private static ExpressionConfiguration configuration() {
        return ExpressionConfiguration.builder()
                .arraysAllowed(false)
                .structuresAllowed(false)
                .implicitMultiplicationAllowed(false)
                .mathContext(MathContext.DECIMAL64)
                .defaultConstants(Map.of())
                .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                        Map.entry("ABS", new AbsFunction()),
                        Map.entry("IF", new IfFunction()),
                        Map.entry("MAX", new MaxFunction()),
                        Map.entry("MIN", new MinFunction()),
                        Map.entry("ROUND", new RoundFunction()),
                        Map.entry("SUM", new SumFunction())))
                .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                        Map.entry("-", new PrefixMinusOperator()),
                        Map.entry("+", new InfixPlusOperator()),
                        Map.entry("-", new InfixMinusOperator()),
                        Map.entry("*", new InfixMultiplicationOperator()),
                        Map.entry("/", new InfixDivisionOperator()),
                        Map.entry("=", new InfixEqualsOperator()),
                        Map.entry(">", new InfixGreaterOperator()),
                        Map.entry(">=", new InfixGreaterEqualsOperator()),
                        Map.entry("<", new InfixLessOperator()),
                        Map.entry("<=", new InfixLessEqualsOperator()),
                        Map.entry("&&", new InfixAndOperator()),
                        Map.entry("||", new InfixOrOperator())))
                .build();
    }

    /** Reads a formula; a refusal names the character where it goes wrong and what to do there. */
    public static Result<Formula> parse(String text) {
        if (text.length() > LONGEST) {
            return Result.refused(Violation.of("formula", text, "performance.formula.long", "max", LONGEST));
        }
        int deep = tooDeep(text);
        if (deep >= 0) {
            return refused(text, "performance.formula.deep", Map.of("position", deep + 1, "max", DEEPEST));
        }
        try {
            Expression expression = new Expression(text, CONFIGURATION);
            Formula formula = new Formula(text, expression.getUsedVariables());
            return formula.isNumber()
                    ? Result.accepted(formula)
                    : refused(text, "performance.formula.number", Map.of());
        } catch (ParseException e) {
            return refused(text, e);
        }
    }

    private static int tooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                return i;
            }
        }
        return -1;
    }

    private static Result<Formula> refused(String text, String code, Map<String, Object> values) {
        return Result.refused(new Violation("formula", text, code, values));
    }

    private static Result<Formula> refused(String text, BaseException fault) {
        String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        int position = Math.max(1, Math.min(fault.getStartPosition(), text.length()));
        String near = text.isEmpty() ? "" : text.substring(position - 1, Math.min(text.length(), position - 1 + NEAR));
        if (message.contains("undefined function")) {
            return refused(
                    text,
                    "performance.formula.function",
                    Map.of("position", position, "near", near, "functions", FUNCTIONS));
        }
        String code = message.contains("brace") || message.contains("parenthes")
                ? "performance.formula.brace"
                : message.contains("operator")
                        ? "performance.formula.operator"
                        : message.contains("parameters")
                                ? "performance.formula.parameters"
                                : "performance.formula.syntax";
        return refused(text, code, Map.of("position", position, "near", near));
    }

    /** Whether it makes a number of numbers; tried out with ones. */
    private boolean isNumber() {
        Expression expression = new Expression(text, CONFIGURATION);
        variables.forEach(name -> expression.with(name, BigDecimal.ONE));
        try {
            return expression.evaluate().isNumberValue();
        } catch (EvaluationException e) {
            return !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("data type");
        } catch (ParseException e) {
            return false;
        }
    }

    /** The codes it names, as they are written in it. */
    public Set<String> variables() {
        return variables;
    }

    /** Where a name stands in the text, from 1. */
    public int position(String name) {
        return text.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    /** The result; null when there is none, for example because something is divided by zero. */
    public @Nullable BigDecimal value(Map<String, BigDecimal> inputs) {
        Expression expression = new Expression(text, CONFIGURATION);
        inputs.forEach(expression::with);
        try {
            EvaluationValue result = expression.evaluate();
            return result.isNumberValue() ? result.getNumberValue() : null;
        } catch (EvaluationException | ParseException | ArithmeticException e) {
            return null;
        }
    }
}
