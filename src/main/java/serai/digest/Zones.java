package serai.digest;

import java.time.ZoneId;
import java.util.Optional;
import serai.domain.Language;

/// Where readers of a language live, as a first guess at their clock.
///
/// English is read everywhere: it tells nothing.
public final class Zones {
  private Zones() {}

  /// The zone of most of them; empty where the language does not tell.
  public static Optional<ZoneId> usual(Language language) {
    return switch (language) {
      case ENGLISH -> Optional.empty();
      case RUSSIAN -> Optional.of(ZoneId.of("Europe/Moscow"));
      case JAPANESE -> Optional.of(ZoneId.of("Asia/Tokyo"));
      case KAZAKH -> Optional.of(ZoneId.of("Asia/Almaty"));
      case UZBEK -> Optional.of(ZoneId.of("Asia/Tashkent"));
      case KYRGYZ -> Optional.of(ZoneId.of("Asia/Bishkek"));
      case TAJIK -> Optional.of(ZoneId.of("Asia/Dushanbe"));
      case TURKMEN -> Optional.of(ZoneId.of("Asia/Ashgabat"));
    };
  }
}
