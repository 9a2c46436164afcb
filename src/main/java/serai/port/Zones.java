package serai.port;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import serai.domain.Language;
import serai.domain.Update.Position;

/// Which time it is where.
public interface Zones {
  /// The time zone that a reader means by a word: its name (`Asia/Tokyo`, `UTC`, `UTC+5`) or a city
  /// in any language of the interface.
  Optional<ZoneId> named(String word);

  /// The zone of the nearest city that is known.
  ZoneId at(Position position);

  /// A first guess for a reader whose messenger is set to a language.
  ///
  /// @param tag the language as an IETF tag
  ZoneId guess(Optional<String> tag);

  /// Zones to choose from, those that our readers live in first.
  List<ZoneId> usual();

  /// What a zone is called: its city, as the language names it.
  String name(ZoneId zone, Language language);
}
