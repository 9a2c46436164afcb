package serai.answer;

import java.util.List;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Figures;
import serai.domain.Outlets;

/// The quotes of a claim that have nothing to do with it, although another one says it.
final class IdleQuotes {
  private final Outlets outlets;
  private final Reader reader;

  IdleQuotes(Outlets outlets, Reader reader) {
    this.outlets = outlets;
    this.reader = reader;
  }

  /// Those without a figure of the sentence when it has some, else those without a name and a word
  /// of it; the only quote of a claim is never idle.
  List<Citation> of(Claim claim) {
    if (claim.citations().size() == 1) {
      return List.of();
    }
    var body = Frame.of(claim.sentence(), claim.citations(), outlets).body();
    var sentence = reader.read(body);
    var said = Figures.in(body);
    return claim.citations().stream()
        .filter(c ->
            said.isEmpty()
                ? !shares(sentence, Testimony.of(c, outlets, reader))
                : Figures.in(c.quote()).stream().noneMatch(f -> Figures.contain(said, f)))
        .toList();
  }

  private static boolean shares(Reading sentence, Testimony testimony) {
    return sentence.nameIds().stream().anyMatch(testimony.quote().nameIds()::contains)
        || sentence.content().stream().anyMatch(word -> testimony.says(sentence, word));
  }
}
