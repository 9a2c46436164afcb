package serai.disk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import serai.domain.DateSource;
import serai.domain.Manuscript;
import serai.domain.PublicationDate;
import serai.domain.TextKind;

/// What a file says about an article, key by key.
final class ManuscriptFields {
  /// Every key that a file may use.
  static final Set<String> KEYS =
      Set.of(
          "id",
          "url",
          "outlet",
          "country",
          "title",
          "title_source",
          "author",
          "source_credit",
          "published",
          "published_inferred",
          "precision",
          "lang",
          "text",
          "text_kind");

  private final Map<String, String> values;

  /// Keys without a value, or with an empty one, are left out.
  ManuscriptFields(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// @param dateSource what a date in these fields comes from
  /// @throws BadValue naming the key and what was expected
  Manuscript manuscript(String where, String text, DateSource dateSource) {
    return new Manuscript(
        where,
        value("id"),
        value("url"),
        value("outlet"),
        value("country"),
        value("title"),
        value("title_source"),
        value("author"),
        value("source_credit"),
        published(),
        Optional.of(dateSource),
        value("lang"),
        text,
        read("text_kind", ManuscriptFields::kind));
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  /// The printed date, else the inferred one. `published_inferred` is that date itself or tells
  /// whether `published` was inferred.
  private Optional<PublicationDate> published() {
    var inferred = value("published_inferred");
    boolean isFlag =
        inferred.filter(flag -> flag.equals("true") || flag.equals("false")).isPresent();
    boolean isInferred = inferred.filter("true"::equals).isPresent();
    var date = read("published", value -> new PublicationDate(value, isInferred));
    if (date.isEmpty() && !isFlag) {
      date = read("published_inferred", value -> new PublicationDate(value, true));
    }
    date.ifPresent(this::comparePrecision);
    return date;
  }

  private void comparePrecision(PublicationDate date) {
    read(
        "precision",
        value -> {
          var name = date.precision().name();
          if (!name.equalsIgnoreCase(value)) {
            throw new IllegalArgumentException(
                "'" + value + "' does not fit the date " + date.value());
          }
          return name;
        });
  }

  private <T> Optional<T> read(String key, Function<String, T> reader) {
    try {
      return value(key).map(reader);
    } catch (IllegalArgumentException e) {
      throw new BadValue(key, e);
    }
  }

  private static TextKind kind(String label) {
    return TextKind.of(label)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + label + "' is no kind of text (expected " + TextKind.labels() + ")"));
  }

  /// A value that does not fit its key.
  static final class BadValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    BadValue(String key, IllegalArgumentException cause) {
      super(key + ": " + cause.getMessage(), cause);
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
