package serai.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import serai.domain.ArticleId;
import serai.domain.Story;

/// Stories as rows: which articles carry one text, and in which order it went from one to the next.
final class StoryRows {
  private StoryRows() {}

  /// Joins a story with those that its articles already belong to.
  static void link(Handle handle, Story story) {
    var chain = join(handle, story);
    for (var id : chain) {
      handle.execute("delete from story_article where article_id = ?", id.value());
    }
    var rows =
        handle.prepareBatch(
            "insert into story_article (article_id, story, position) values (?, ?, ?)");
    for (int position = 0; position < chain.size(); position++) {
      rows.add(chain.get(position).value(), chain.getFirst().value(), position);
    }
    rows.execute();
  }

  /// The story of an article, without what has left the store.
  static Story story(Handle handle, ArticleId id) {
    var present =
        articles(
            handle
                .createQuery(
                    """
                    select article_id from story_article
                    where story = (select story from story_article where article_id = :id)
                      and article_id in (select id from article)
                    order by position
                    """)
                .bind("id", id.value()));
    return new Story(present.contains(id) ? present : List.of(id));
  }

  /// The stories that have two or more of these articles, without what has left the store.
  static List<Story> stories(Handle handle, Collection<ArticleId> ids) {
    if (ids.size() < 2) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select story from story_article where article_id in (<ids>)
            group by story having count(*) > 1 order by story
            """)
        .bindList("ids", ids.stream().map(ArticleId::value).toList())
        .mapTo(String.class)
        .list()
        .stream()
        .map(story -> present(handle, story))
        .filter(chain -> chain.size() > 1)
        .map(Story::new)
        .toList();
  }

  private static List<ArticleId> present(Handle handle, String story) {
    return articles(
        handle
            .createQuery(
                """
                select article_id from story_article
                where story = :story and article_id in (select id from article)
                order by position
                """)
            .bind("story", story));
  }

  private static List<ArticleId> articles(Query query) {
    return query.map((row, context) -> new ArticleId(row.getString(1))).list();
  }

  /// Where the first article already has a story, that story's beginning is the beginning.
  private static List<ArticleId> join(Handle handle, Story story) {
    var first = members(handle, story.chain().getFirst());
    var joined = new LinkedHashSet<ArticleId>(first);
    joined.addAll(story.chain());
    for (var id : story.chain()) {
      joined.addAll(members(handle, id));
    }
    return new ArrayList<>(joined);
  }

  private static List<ArticleId> members(Handle handle, ArticleId id) {
    Optional<String> story =
        handle
            .createQuery("select story from story_article where article_id = :id")
            .bind("id", id.value())
            .mapTo(String.class)
            .findFirst();
    return story.stream()
        .flatMap(name ->
            handle
                .createQuery(
                    "select article_id from story_article where story = :story order by position")
                .bind("story", name)
                .map((row, context) -> new ArticleId(row.getString(1)))
                .list()
                .stream())
        .toList();
  }
}
