package serai.domain;

import java.util.Set;

/// The forms of regular Russian verbs beside their infinitive: `обещать`, `обещала`; `строить`,
/// `строит`; `требовать`, `требует`. Words are folded.
final class RussianVerb {
  private static final String INFINITIVE = "ть";
  private static final Set<String> REFLEXIVE = Set.of("ся", "сь");

  /// Letters of a stem; shorter ones end in other words.
  private static final int SHORTEST = 3;

  /// What follows the stem with its vowel: past, present of the first conjugation, participles.
  private static final Set<String> AFTER_VOWEL =
      Set.of(
          "л", "ла", "ло", "ли", "в", "ю", "ешь", "ет", "ем", "ете", "ют", "н", "на", "но", "ны",
          "нный", "нная", "нное", "нные", "нного", "нной", "нных", "вший", "вшая", "вшие", "ющий",
          "ющая", "ющие", "емый", "емая", "емые");

  /// What takes the place of `и`: present of the second conjugation, participles.
  private static final Set<String> FOR_I =
      Set.of(
          "у", "ю", "ишь", "ит", "им", "ите", "ят", "ат", "ен", "ена", "ено", "ены", "енный",
          "енная", "енное", "енные", "енного", "енной", "енных");

  /// What follows the `у` that takes the place of `ова`.
  private static final Set<String> FOR_OVA =
      Set.of("ю", "ешь", "ет", "ем", "ете", "ют", "ющий", "ющая", "ющие", "емый", "емая", "емые");

  private RussianVerb() {}

  /// Whether a word is a form of a verb.
  static boolean joins(String infinitive, String word) {
    var verb = active(infinitive);
    if (!verb.endsWith(INFINITIVE)) {
      return false;
    }
    var stem = verb.substring(0, verb.length() - INFINITIVE.length());
    var form = active(word);
    return follows(form, stem, AFTER_VOWEL)
        || (stem.endsWith("и") && follows(form, cut(stem, 1), FOR_I))
        || ((stem.endsWith("ова") || stem.endsWith("ева"))
            && follows(form, cut(stem, 3) + "у", FOR_OVA));
  }

  private static boolean follows(String form, String stem, Set<String> endings) {
    return stem.length() >= SHORTEST
        && form.startsWith(stem)
        && endings.contains(form.substring(stem.length()));
  }

  private static String active(String word) {
    return word.length() > INFINITIVE.length()
            && REFLEXIVE.contains(word.substring(word.length() - 2))
        ? cut(word, 2)
        : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
