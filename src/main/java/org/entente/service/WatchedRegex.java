package org.entente.service;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * {@code REGEX} or {@code REPLACE} over a text that gives no more characters once the query is to stop: a pattern such as
 * {@code (a+)+b} otherwise backtracks for hours inside one call. The results are those of Jena's own functions.
 */
final class WatchedRegex extends ExprFunctionN {
    private final boolean replaces;
    private final QueryStop stop;
    /** The pattern, where it is the same for every row. */
    private final Pattern constant;

    private WatchedRegex(boolean replaces, ExprList arguments, QueryStop stop) {
        super(replaces ? "replace" : "regex", arguments);
        this.replaces = replaces;
        this.stop = stop;
        boolean fixed = arguments.getListRaw().stream().skip(1).allMatch(Expr::isConstant);
        this.constant = fixed
                ? pattern(arguments.getListRaw().stream()
                        .skip(1)
                        .map(Expr::getConstant)
                        .toList())
                : null;
    }

    /** Puts watched calls in the place of Jena's own. */
    static ExprTransformCopy in(QueryStop stop) {
        return new ExprTransformCopy() {
            @Override
            public Expr transform(ExprFunctionN call, ExprList arguments) {
                return call instanceof E_Regex || call instanceof E_StrReplace
                        ? new WatchedRegex(call instanceof E_StrReplace, arguments, stop)
                        : super.transform(call, arguments);
            }
        };
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedRegex(replaces, arguments, stop);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        Node text = NodeValueOps.checkAndGetStringLiteral(getFunctionName(null), arguments.get(0));
        Pattern pattern = constant != null ? constant : pattern(arguments.subList(1, arguments.size()));
        Matcher matcher = pattern.matcher(new WatchedText(text.getLiteralLexicalForm(), stop));
        if (!replaces) {
            return NodeValue.booleanReturn(matcher.find());
        }
        String replacement = string(arguments.get(2));
        StringBuilder replaced = new StringBuilder();
        boolean first = true;
        try {
            while (matcher.find()) {
                // As in Jena: an empty match counts only where it is the first one.
                if (first || matcher.start() != matcher.end()) {
                    matcher.appendReplacement(replaced, replacement);
                }
                first = false;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
        matcher.appendTail(replaced);
        return NodeValue.makeNode(
                NodeFactory.createLiteral(replaced.toString(), text.getLiteralLanguage(), text.getLiteralDatatype()));
    }

    /** @param arguments those after the text: the pattern, for REPLACE the replacement, perhaps the flags */
    private Pattern pattern(List<NodeValue> arguments) {
        int flagsAt = replaces ? 2 : 1;
        String flags = arguments.size() > flagsAt ? string(arguments.get(flagsAt)) : null;
        return RegexEngine.makePattern(replaces ? "REPLACE" : "REGEX", string(arguments.get(0)), flags);
    }

    private String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(getFunctionName(null), value)
                .getLiteralLexicalForm();
    }

    private record WatchedText(String text, QueryStop stop) implements CharSequence {
        @Override
        public char charAt(int index) {
            stop.check();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
