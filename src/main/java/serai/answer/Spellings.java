package serai.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import serai.domain.Gazetteer;
import serai.domain.Sounds;
import serai.domain.Word;

/// The words of a quote and of its article's particulars as they sound, to find one word in two
/// scripts. For one thread.
final class Spellings {
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{2,}");

  /// Letters of a word that is told by its sound; of a shorter one too many sound alike.
  private static final int SHORTEST = 3;

  private final List<Reading> readings;
  private final Reading context;
  private final Set<Sound> own;
  private final Once<Set<Sound>> entries;

  /// @param context what the quote points back to, of which only the names count
  Spellings(Reading quote, Reading particulars, Reading context) {
    this.readings = List.of(quote, particulars);
    this.context = context;
    this.own = own();
    this.entries = new Once<>(this::entries);
  }

  /// Whether a word stands here in any script, for names and borrowed words.
  boolean hasSound(Word word) {
    return word.folded().length() >= SHORTEST && has(word, own.stream());
  }

  /// Whether a name stands here, as one of the text's own names or as another name of somebody or
  /// something that the text names.
  boolean hasName(Word word) {
    return word.folded().length() < SHORTEST
        ? names().map(Word::folded).anyMatch(word.folded()::equals)
        : has(word, Stream.concat(own.stream().filter(Sound::isName), entries.get().stream()));
  }

  private static boolean has(Word word, Stream<Sound> sounds) {
    var wanted = Sounds.latin(word.typed());
    var script = Sounds.script(word.typed());
    return sounds.anyMatch(sound -> Sounds.alike(wanted, sound.latin(), script == sound.script()));
  }

  private Set<Sound> own() {
    var sounds = new HashSet<Sound>();
    for (var reading : readings) {
      addSounds(reading, sounds);
    }
    var before = new HashSet<Sound>();
    addSounds(context, before);
    before.stream().filter(Sound::isName).forEach(sounds::add);
    return sounds;
  }

  private static void addSounds(Reading reading, Set<Sound> sounds) {
    reading.words().stream()
        .filter(w -> !w.isEastAsian() && w.folded().length() >= SHORTEST)
        .forEach(w -> sounds.add(Sound.of(w.typed(), w.isCapitalised())));
    KATAKANA
        .matcher(reading.text())
        .results()
        .forEach(found -> sounds.add(Sound.of(found.group(), true)));
  }

  private Set<Sound> entries() {
    return names()
        .filter(w -> w.folded().length() >= SHORTEST && w.isCapitalised())
        .map(w -> Sound.of(w.typed(), true))
        .collect(Collectors.toSet());
  }

  /// The words of the names that the entries named here bear in all languages; of a country's only
  /// those of one word, for the rising sun is no name.
  private Stream<Word> names() {
    return Stream.concat(readings.stream(), Stream.of(context))
        .flatMap(reading -> reading.names().stream())
        .map(Gazetteer.Mention::entry)
        .distinct()
        .flatMap(entry ->
            entry.names().values().stream()
                .flatMap(List::stream)
                .map(Word::of)
                .filter(words -> words.size() == 1 || !entry.type().equals("country"))
                .flatMap(List::stream));
  }

  /// A word as it sounds.
  ///
  /// @param isName whether it is written as a name is
  private record Sound(String latin, Character.UnicodeScript script, boolean isName) {
    static Sound of(String word, boolean isName) {
      return new Sound(Sounds.latin(word), Sounds.script(word), isName);
    }
  }
}
