package serai.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Citation;
import serai.domain.Claim;
import serai.domain.Evidence;
import serai.domain.Language;
import serai.port.LanguageModel;
import serai.port.LanguageModel.Failed;
import serai.port.LanguageModel.Finished;
import serai.port.LanguageModel.Interrupted;
import serai.port.LanguageModel.Listener;
import serai.port.LanguageModel.Stopped;

/// Puts quotations from other languages into the reader's with a language model, each marked as a
/// translation. The Verifier holds a translation against its original like any other claim, and it
/// must leave out nothing that can be counted; one that does not stand, or does not come in time,
/// leaves the original as it is.
final class Translator {
  private static final Logger LOG = LoggerFactory.getLogger(Translator.class);

  /// A translation may be so many times as long as its original, and so much longer.
  private static final int TIMES = 4;

  private static final int LONGER = 40;

  /// Characters of one reply at most.
  private static final int LONGEST = 6000;

  private static final Duration SHORTEST = Duration.ofMillis(200);

  private static final Pattern LINE =
      Pattern.compile("[\\s>*•-]*[\\[(]?(\\d{1,2})[\\])]?\\s*[.:)：、-]\\s*(.+)");
  private static final Pattern MARKS = Pattern.compile("^[\\s*“\"«「]+|[\\s*”\"»」]+$");

  private final LanguageModel model;
  private final Verifier verifier;
  private final WrittenIn writtenIn;

  Translator(LanguageModel model, Verifier verifier, WrittenIn writtenIn) {
    this.model = model;
    this.verifier = verifier;
    this.writtenIn = writtenIn;
  }

  /// A sentence to be translated.
  ///
  /// @param language the code of its language
  record Original(String text, String language) {}

  /// The claims, those that quote another language than the reader's in translation where one
  /// stands.
  ///
  /// @param within the longest that all may take
  /// @throws CancellationException when the calling thread is interrupted
  List<Claim> translated(List<Claim> claims, Language reader, Evidence evidence, Duration within) {
    var foreign = claims.stream().filter(claim -> isForeign(claim, reader)).toList();
    if (foreign.isEmpty() || within.compareTo(SHORTEST) < 0) {
      return claims;
    }
    var written = written(foreign, reader, within);
    return claims.stream()
        .map(claim ->
            Optional.ofNullable(written.get(foreign.indexOf(claim) + 1))
                .flatMap(text -> translation(claim, text, reader, evidence))
                .orElse(claim))
        .toList();
  }

  private static boolean isForeign(Claim claim, Language reader) {
    return !claim.citations().getFirst().article().lang().equals(reader.code());
  }

  private Map<Integer, String> written(List<Claim> foreign, Language reader, Duration within) {
    var originals =
        foreign.stream()
            .map(claim -> claim.citations().getFirst())
            .map(cited -> new Original(cited.quote(), cited.article().lang()))
            .toList();
    var text = new StringBuilder();
    var ending = model.write(ModelPrompt.translation(reader, originals), within, hearing(text));
    return switch (ending) {
      case Finished(var whole) -> lines(text, whole);
      case Stopped _ -> lines(text, false);
      case Failed failed -> {
        LOG.warn("{}: quotations stay as they are: {}", model.name(), failed.reason());
        yield lines(text, false);
      }
      case Interrupted _ ->
          throw new CancellationException("interrupted while a model was translating");
    };
  }

  private static Listener hearing(StringBuilder text) {
    var thoughts = new Thoughts();
    return new Listener() {
      @Override
      public boolean hear(String piece) {
        text.append(thoughts.without(piece));
        return text.length() < LONGEST;
      }

      @Override
      public boolean understood() {
        return !lines(text, true).isEmpty();
      }
    };
  }

  /// The translations by their numbers.
  ///
  /// @param whole whether the last line is known to have ended
  private static Map<Integer, String> lines(CharSequence text, boolean whole) {
    var lines = new ArrayList<>(text.toString().lines().toList());
    boolean isOpen = !whole && !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
    if (isOpen) {
      lines.removeLast();
    }
    var translations = new HashMap<Integer, String>();
    for (var line : lines) {
      var found = LINE.matcher(line);
      if (found.matches()) {
        translations.putIfAbsent(
            Integer.parseInt(found.group(1)), MARKS.matcher(found.group(2)).replaceAll(""));
      }
    }
    return translations;
  }

  private Optional<Claim> translation(
      Claim claim, String text, Language reader, Evidence evidence) {
    var original = claim.citations().getFirst();
    if (!isSound(text, original, reader)) {
      return Optional.empty();
    }
    var frame =
        QuotingComposer.frame(
            reader,
            original.article(),
            original.article().published(),
            Optional.of(Translated.in(reader)));
    var translated = new Claim(frame + ": " + text, claim.citations(), true);
    return switch (verifier.judge(translated, evidence)) {
      case Verifier.Stands(var kept) when kept.citations().contains(original) -> Optional.of(kept);
      case Verifier.Stands _, Verifier.Refused _ -> {
        LOG.info("{}: a translation did not stand", model.name());
        yield Optional.empty();
      }
    };
  }

  private boolean isSound(String text, Citation original, Language reader) {
    return !text.isBlank()
        && text.length() <= TIMES * original.quote().length() + LONGER
        && !Scrutiny.hasLink(text)
        && writtenIn.is(reader, text)
        && verifier.omission(text, original).isEmpty();
  }
}
