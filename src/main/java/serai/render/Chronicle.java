package serai.render;

import java.util.List;
import java.util.Optional;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Claim;
import serai.domain.Happening;
import serai.domain.Language;
import serai.domain.PublicationDate;
import serai.domain.Question;
import serai.domain.Wanted;

/// The answer to "what happened": a line a sentence, with the day that it tells of in front.
record Chronicle(List<Entry> entries) {
  Chronicle {
    entries = List.copyOf(entries);
  }

  /// What happened.
  ///
  /// @param day in the reader's words; that of the article when the sentence names none
  record Entry(String day, Claim claim) {}

  /// Empty when something else is asked, or there is only one sentence.
  static Optional<Chronicle> of(Question question, Answer answer, Language reader) {
    if (question.wanted() != Wanted.EVENTS || answer.claims().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Chronicle(
            answer.claims().stream().map(claim -> new Entry(day(claim, reader), claim)).toList()));
  }

  private static String day(Claim claim, Language reader) {
    var citation = claim.citations().getFirst();
    return Happening.day(citation.quote(), citation.article())
        .map(day -> new PublicationDate(day.toString(), false).in(reader))
        .orElseGet(() -> published(citation.article(), reader));
  }

  private static String published(Article article, Language reader) {
    return Sources.date(article, reader);
  }
}
