package id.go.bappenas.sso.database;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Finds every query in the source text of a module: the argument of {@code createQuery(…)}. */
final class SourceQueries extends TreeScanner<Void, Void> {

    private static final Pattern PARAMETER = Pattern.compile("setParameter\\(\"\\w+\"");
    private static final int DEEPEST = 30;

    /**
     * @param site file and line
     * @param texts more than one if a part is a variable; texts that are not queries are left out later
     */
    record Query(String site, List<String> texts) {}

    private final Map<String, List<String>> variables;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;
    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final List<Query> found = new ArrayList<>();

    private SourceQueries(Map<String, List<String>> variables, CompilationUnitTree unit, SourcePositions positions)
            throws IOException {
        this.variables = variables;
        this.unit = unit;
        this.positions = positions;
        text = PARAMETER.matcher(unit.getSourceFile().getCharContent(true)).replaceAll("");
    }

    /** @param variables possible values of a variable in a query, by its name; a constant of another class with that class */
    static List<Query> of(Path sources, Map<String, List<String>> variables) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<Query>();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var tree = Files.walk(sources, DEEPEST)) {
            var java = tree.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                var scanner = new SourceQueries(variables, unit, positions);
                scanner.scan(unit, null);
                found.addAll(scanner.found);
            }
        }
        return found;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> field.getInitializer() != null)
                .forEach(field -> constants.put(field.getName().toString(), field.getInitializer()));
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree method
                && method.getIdentifier().contentEquals("createQuery")
                // Keycloak's event store has a method of this name, without a text.
                && !call.getArguments().isEmpty()) {
            var line = unit.getLineMap()
                    .getLineNumber(
                            positions.getStartPosition(unit, call.getArguments().get(0)));
            var file = Path.of(unit.getSourceFile().getName()).getFileName();
            found.add(new Query(file + ":" + line, texts(call.getArguments().get(0))));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    private List<String> texts(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return List.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof ParenthesizedTree inner) {
            return texts(inner.getExpression());
        }
        if (expression instanceof ConditionalExpressionTree either) {
            var both = new ArrayList<>(texts(either.getTrueExpression()));
            both.addAll(texts(either.getFalseExpression()));
            return both;
        }
        if (expression instanceof BinaryTree sum) {
            return texts(sum.getLeftOperand()).stream()
                    .flatMap(left -> texts(sum.getRightOperand()).stream().map(left::concat))
                    .toList();
        }
        if (expression instanceof IdentifierTree name) {
            var constant = constants.get(name.getName().toString());
            return constant == null ? namedHere(name.getName().toString()) : texts(constant);
        }
        return variables.getOrDefault(expression.toString(), List.of());
    }

    /** The possible values of the variable that the file names in quotation marks outside of parameters. */
    private List<String> namedHere(String variable) {
        return variables.getOrDefault(variable, List.of()).stream()
                .filter(value -> text.contains('"' + value + '"'))
                .toList();
    }
}
