package serai.answer;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import serai.port.LanguageIdentifier;
import serai.port.LanguageModel;

/// All that writing with a language model needs.
///
/// @param languages tells in which language a sentence is
/// @param within the longest that the model may take for an answer
/// @param translating the longest that it may take to translate what is quoted instead
/// @param mayWrite takes one answer of the day's budget; false when it is used up
/// @param witness told what came of each answer, on the calling thread
public record ModelWriting(
    LanguageModel model,
    LanguageIdentifier languages,
    Duration within,
    Duration translating,
    BooleanSupplier mayWrite,
    Consumer<Composition> witness) {}
