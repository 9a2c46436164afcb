package serai.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import serai.domain.Letters;

/// The first letters of each word, folded as the rest of the house folds them.
final class BeginningFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final int length;

  BeginningFilter(TokenStream input, int length) {
    super(input);
    this.length = length;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      var folded = Letters.fold(term.toString());
      if (!folded.isEmpty()) {
        int letters = folded.codePointCount(0, folded.length());
        int end = letters > length ? folded.offsetByCodePoints(0, length) : folded.length();
        term.setEmpty().append(folded, 0, end);
        return true;
      }
    }
    return false;
  }
}
