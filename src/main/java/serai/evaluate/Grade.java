package serai.evaluate;

import serai.domain.Language;

/// How one reply did.
///
/// @param answered whether it was an answer and not an abstention
/// @param right answered with everything that must stand in it and a right citation; or abstained
///   where there is no answer
/// @param contained whether everything that must stand in it does, whatever it cites
/// @param citationPrecision share of the cited articles that are right
/// @param citationRecall share of the right articles that are cited
/// @param faithful whether every quote stands in its article letter for letter
/// @param rank of the first right article among those found, from 1; 0 when there is none
/// @param millis from question to reply
public record Grade(
    GoldQuestion gold,
    Language language,
    boolean answered,
    boolean right,
    boolean contained,
    double citationPrecision,
    double citationRecall,
    boolean faithful,
    int rank,
    double millis) {}
