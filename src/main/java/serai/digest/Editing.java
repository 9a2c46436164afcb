package serai.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import serai.answer.Answering;
import serai.domain.Answer;
import serai.domain.Article;
import serai.domain.Conversation;
import serai.domain.Edition;
import serai.domain.Event;
import serai.domain.Gazetteer;
import serai.domain.Glossary;
import serai.domain.Interests;
import serai.domain.Language;
import serai.domain.Outlets;
import serai.domain.Period;
import serai.domain.Question;
import serai.domain.Turn;
import serai.port.ArticleStore;
import serai.port.Newsstand;
import serai.port.PassageIndex;
import serai.port.SentenceSplitter;
import serai.understand.Understanding;

/// Makes an edition: groups the articles of a period by event, ranks the events, and has each told
/// in verified sentences.
public final class Editing {
  /// Events in one edition.
  static final int MOST_ITEMS = 8;

  /// Official publications and older readings that are listed.
  private static final int MOST_OFFICIAL = 5;

  private static final int MOST_NEAREST = 3;

  /// Articles before the period that tell which names and terms are usual at the time.
  private static final int USUAL = 400;

  private final ArticleStore store;
  private final Newsstand newsstand;
  private final Outlets outlets;
  private final Understanding understanding;
  private final Telling telling;
  private final Subjects subjects;
  private final Grouping grouping;
  private final Optional<Telling> writing;

  /// Editions of one hour differ in what their readers want first, seldom in what happened.
  private final Recent<Told, List<Event>> grouped = new Recent<>(64);

  private final Recent<Told, Optional<Edition.Item>> items = new Recent<>(512);

  /// @param answering quotes what articles say
  /// @param writing has a language model write it, in the reader's language; what of that does not
  ///   stand is quoted
  public Editing(
      ArticleStore store,
      Newsstand newsstand,
      PassageIndex index,
      SentenceSplitter splitter,
      Outlets outlets,
      Gazetteer gazetteer,
      Glossary glossary,
      Understanding understanding,
      Answering answering,
      Optional<Answering> writing) {
    this.store = store;
    this.newsstand = newsstand;
    this.outlets = outlets;
    this.understanding = understanding;
    this.telling = new Telling(store, index, splitter, answering);
    this.subjects = new Subjects(gazetteer, glossary);
    this.grouping = new Grouping(subjects);
    this.writing = writing.map(by -> new Telling(store, index, splitter, by));
  }

  /// The edition of a period: articles whose whole date lies in it.
  ///
  /// @param interests what counts more; nothing is left out because of it
  public Edition edition(Period period, Language language, Interests interests) {
    return edition(newsstand.published(period), period, language, interests);
  }

  /// The edition of an issue: articles whose whole date lies in its period, and that were stored
  /// within its time.
  public Edition edition(Issue issue) {
    var fresh = newsstand.published(issue.period(), issue.after(), issue.until());
    return edition(fresh, issue.period(), issue.language(), issue.interests());
  }

  private Edition edition(
      List<Article> fresh, Period period, Language language, Interests interests) {
    var prominence = new Prominence(outlets, subjects, interests);
    var events =
        grouped.get(new Told(fresh, language, period.to()), _ -> events(fresh, period, language));
    var chosen = new ArrayList<Edition.Item>();
    for (var event : prominence.ranked(events)) {
      if (chosen.size() < MOST_ITEMS) {
        items
            .get(
                new Told(event.articles(), language, period.to()),
                _ -> item(event, language, period.to()))
            .ifPresent(chosen::add);
      }
    }
    var official = official(fresh, chosen);
    return new Edition(
        period,
        language,
        chosen,
        official,
        chosen.isEmpty() && official.isEmpty() ? before(period) : List.of(),
        store.coverage());
  }

  private List<Event> events(List<Article> fresh, Period period, Language language) {
    var earlier = newsstand.before(period.from(), USUAL);
    var stories = store.stories(fresh.stream().map(Article::id).toList());
    return grouping.events(fresh, earlier, stories, language);
  }

  /// Articles that are told of in a language on a day.
  private record Told(List<Article> articles, Language language, LocalDate day) {}

  private Optional<Edition.Item> item(Event event, Language language, LocalDate day) {
    var question =
        understanding.understand(event.lead().title(), Conversation.empty(), day, language);
    var written = writing.flatMap(by -> by.written(question, event.articles()));
    if (written.isPresent()) {
      return written.map(
          answer -> new Edition.Item(event, new Turn(question, answer), answer.disagreements()));
    }
    return telling
        .told(question, event.articles(), Edition.SENTENCES)
        .map(all ->
            new Edition.Item(
                event,
                new Turn(question, understood(question, event, language, all)),
                all.disagreements()));
  }

  /// The same in a language that the reader understands, where an article is in one.
  private Answer understood(Question question, Event event, Language language, Answer all) {
    var articles = Understood.among(event.articles(), language);
    return articles.isEmpty() || Understood.isFrom(articles, all)
        ? all
        : telling.told(question, articles, Edition.SENTENCES).orElse(all);
  }

  private List<Article> official(List<Article> fresh, List<Edition.Item> items) {
    var told = items.stream().flatMap(item -> item.event().articles().stream()).toList();
    return fresh.stream()
        .filter(article -> Prominence.isOfficial(article, outlets) && !told.contains(article))
        .limit(MOST_OFFICIAL)
        .toList();
  }

  private List<Article> before(Period period) {
    return newsstand.before(period.from(), MOST_NEAREST);
  }
}
