package serai.domain;

import java.time.LocalDate;
import java.util.Optional;

/// How much there is to search: the number of articles, the span of their dates, and how many have
/// none.
public record Coverage(
    int articles, Optional<LocalDate> from, Optional<LocalDate> to, int undated) {}
