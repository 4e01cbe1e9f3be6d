package org.qiaodu.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text for the index: Chinese into pairs of neighbouring characters, other scripts into words, all folded. What is
 * indexed has its single characters too, so that one character finds something.
 */
final class ChineseAnalyzer extends Analyzer {
    /** What is cut. */
    enum Of {
        NAMES,
        QUOTES,
        QUERIES
    }

    private final Of text;

    ChineseAnalyzer(Of text) {
        this.text = text;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokens = new StandardTokenizer();
        boolean singles = text != Of.QUERIES;
        TokenStream pairs = new CJKBigramFilter(normalize(field, tokens), CJKBigramFilter.HAN, singles);
        return new TokenStreamComponents(
                tokens,
                switch (text) {
                    case NAMES -> new PinyinFilter(pairs);
                    case QUOTES -> pairs;
                    case QUERIES -> new PairsInPlaceFilter(pairs);
                });
    }

    @Override
    protected TokenStream normalize(String field, TokenStream tokens) {
        return new ASCIIFoldingFilter(new SimplifiedFilter(tokens));
    }
}
