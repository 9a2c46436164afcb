package serai.talk;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import serai.domain.Outage;
import serai.domain.Place;
import serai.domain.Reader;
import serai.port.Rights;

/// Who decides for a chat: its reader alone, or in groups and channels an administrator.
record Deciding(Rights rights) {
  private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

  /// Why a reader may not decide, as a phrase; empty when the reader may.
  ///
  /// @param administrators the phrase that says who may
  Optional<String> refusal(Place place, Reader reader, String administrators) {
    try {
      return place.kind() == Place.Kind.PRIVATE || rights.isAdministrator(place.chat(), reader.id())
          ? Optional.empty()
          : Optional.of(administrators);
    } catch (Outage e) {
      LOG.warn("a change for chat {} has to wait", place.chat(), e);
      return Optional.of("digest.administrators-unknown");
    }
  }
}
