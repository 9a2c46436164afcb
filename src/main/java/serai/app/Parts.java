package serai.app;

import serai.answer.Answering;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.port.LanguageIdentifier;
import serai.port.SentenceSplitter;
import serai.understand.Understanding;

/// The parts of [serai.ask.Ask] that other flows use too.
record Parts(
    Gazetteer gazetteer,
    Glossary glossary,
    SentenceSplitter sentences,
    LanguageIdentifier languages,
    Understanding understanding,
    Answering answering) {}
