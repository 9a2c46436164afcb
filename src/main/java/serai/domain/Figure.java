package serai.domain;

import java.math.BigDecimal;

/// A number in a text with what it counts: 3 trillion yen, 18,6 %, 1,600 MW, 7,000.
///
/// @param value the number with its scale multiplied out (3 trillion is 3000000000000)
/// @param unit an ISO 4217 code, `%`, a unit symbol such as `MW`, or empty when a plain number
/// @param span where it stands, from the currency sign to the unit
public record Figure(BigDecimal value, String unit, Span span) {
  public Figure {
    value = value.stripTrailingZeros();
  }

  /// Whether two figures say the same: equal numbers, and equal units unless one has none.
  public boolean same(Figure other) {
    var one = plain();
    var two = other.plain();
    return one.value.compareTo(two.value) == 0
        && (one.unit.equals(two.unit) || one.unit.isEmpty() || two.unit.isEmpty());
  }

  /// The same in the smaller unit, where two units measure one thing: 1.6 GW is 1600 MW.
  private Figure plain() {
    return switch (unit) {
      case "GW" -> new Figure(value.scaleByPowerOfTen(3), "MW", span);
      case "decade" -> new Figure(value.scaleByPowerOfTen(1), "year", span);
      case "century" -> new Figure(value.scaleByPowerOfTen(2), "year", span);
      case "tenth" -> new Figure(value.scaleByPowerOfTen(1), "%", span);
      default -> this;
    };
  }

  public boolean isMoney() {
    return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
  }

  /// Whether it can be a calendar year: a plain whole number from 1850 to 2099.
  public boolean isYear() {
    return unit.isEmpty()
        && value.scale() <= 0
        && value.compareTo(BigDecimal.valueOf(1850)) >= 0
        && value.compareTo(BigDecimal.valueOf(2099)) <= 0;
  }
}
