package serai.app;

import java.util.Optional;
import serai.answer.Answering;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.port.LanguageIdentifier;
import serai.port.SentenceSplitter;
import serai.understand.Understanding;

/// The parts of [serai.ask.Ask] that other flows use too.
///
/// @param answering quotes; nothing leaves the machine
/// @param writing has a language model write, where there is one
record Parts(
    Gazetteer gazetteer,
    Glossary glossary,
    SentenceSplitter sentences,
    LanguageIdentifier languages,
    Understanding understanding,
    Answering answering,
    Optional<Answering> writing) {}
