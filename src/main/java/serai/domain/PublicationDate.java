package serai.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When an article appeared, as precisely as its source says: a year (`2025`), a month (`2025-11`)
/// or a day (`2025-12-29`). An inferred date was concluded from the text, not printed on the page.
public record PublicationDate(String value, boolean inferred) {
  /// Made once: looking a pattern up takes longer than all else that is done with a date.
  private static final Map<Language, Map<Precision, DateTimeFormatter>> FORMATS =
      Arrays.stream(Language.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), PublicationDate::formats));

  /// @throws IllegalArgumentException when the value is not one of the three forms
  public PublicationDate {
    earliest(value);
  }

  /// The first day that the date can mean.
  public LocalDate earliest() {
    return earliest(value);
  }

  /// The last day that the date can mean.
  public LocalDate latest() {
    return switch (precision()) {
      case DAY -> earliest();
      case MONTH -> YearMonth.from(earliest()).atEndOfMonth();
      case YEAR -> earliest().withDayOfYear(earliest().lengthOfYear());
    };
  }

  public Precision precision() {
    return switch (value.length()) {
      case 4 -> Precision.YEAR;
      case 7 -> Precision.MONTH;
      default -> Precision.DAY;
    };
  }

  /// The date as a reader of a language writes it: 29 Dec 2025, 29 дек. 2025 г., 2025年12月29日.
  public String in(Language language) {
    return Objects.requireNonNull(Objects.requireNonNull(FORMATS.get(language)).get(precision()))
        .format(earliest());
  }

  /// How much of a date its source gives.
  public enum Precision {
    YEAR("y"),
    MONTH("yMMM"),
    DAY("yMMMd");

    private final String template;

    Precision(String template) {
      this.template = template;
    }
  }

  private static Map<Precision, DateTimeFormatter> formats(Language language) {
    var locale = language == Language.ENGLISH ? Locale.UK : language.locale();
    return Arrays.stream(Precision.values())
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                p -> DateTimeFormatter.ofLocalizedPattern(p.template).localizedBy(locale)));
  }

  private static LocalDate earliest(String value) {
    try {
      return switch (value.length()) {
        case 4 -> Year.parse(value).atDay(1);
        case 7 -> YearMonth.parse(value).atDay(1);
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a date (expected 2025, 2025-11 or 2025-12-29)", e);
    }
  }
}
