package org.qiaodu.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** REGEX and REPLACE that stop when the query's time is over, which Java's own do not. */
final class StoppableRegex {
    private StoppableRegex() {}

    /** The query with its regular expressions made stoppable. */
    static Query in(Query query, Patience patience) {
        ElementTransformCopyBase elements = new ElementTransformCopyBase();
        return QueryTransformOps.transform(query, elements, new Swap(elements, patience));
    }

    /** The same for what a group counts. */
    static OpGroup in(OpGroup group, Patience patience) {
        Swap swap = new Swap(new ElementTransformCopyBase(), patience);
        List<ExprAggregator> counted =
                group.getAggregators().stream().map(each -> in(each, swap)).toList();
        return new OpGroup(group.getSubOp(), group.getGroupVars(), counted);
    }

    private static ExprAggregator in(ExprAggregator each, Swap swap) {
        Aggregator aggregator = each.getAggregator();
        ExprList counted = aggregator.getExprList();
        return counted == null
                ? each
                : new ExprAggregator(each.getVar(), aggregator.copy(ExprTransformer.transform(swap, counted)));
    }

    private static final class Swap extends ExprTransformApplyElementTransform {
        private final Patience patience;

        Swap(ElementTransformCopyBase elements, Patience patience) {
            super(elements);
            this.patience = patience;
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new Matching(arguments, patience);
            }
            return function instanceof E_StrReplace
                    ? new Replacing(arguments, patience)
                    : super.transform(function, arguments);
        }
    }

    private static Matcher matcher(String where, List<NodeValue> arguments, int flagsAt, Patience patience) {
        String flags = arguments.size() > flagsAt && arguments.get(flagsAt) != null
                ? arguments.get(flagsAt).getString()
                : "";
        Pattern pattern = RegexEngine.makePattern(where, arguments.get(1).getString(), flags);
        NodeValue text = arguments.get(0);
        if (!text.isString() && !text.isLangString()) {
            throw new ExprEvalException(where + ": not a string: " + text);
        }
        return pattern.matcher(patience.over(text.asNode().getLiteralLexicalForm()));
    }

    private static final class Matching extends ExprFunctionN {
        private final Patience patience;

        Matching(ExprList arguments, Patience patience) {
            super("regex", arguments);
            this.patience = patience;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            return NodeValue.booleanReturn(
                    matcher("regex", arguments, 2, patience).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Matching(arguments, patience);
        }
    }

    private static final class Replacing extends ExprFunctionN {
        private final Patience patience;

        Replacing(ExprList arguments, Patience patience) {
            super("replace", arguments);
            this.patience = patience;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            try {
                String result = matcher("replace", arguments, 3, patience)
                        .replaceAll(arguments.get(2).getString());
                var node = arguments.get(0).asNode();
                return node.getLiteralLanguage().isEmpty()
                        ? NodeValue.makeString(result)
                        : NodeValue.makeLangString(result, node.getLiteralLanguage());
            } catch (IndexOutOfBoundsException e) {
                throw new ExprEvalException("replace: no such group in the pattern", e);
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replacing(arguments, patience);
        }
    }
}
