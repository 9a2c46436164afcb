package serai.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import serai.domain.ChatId;
import serai.domain.Subscription;
import serai.port.Subscriptions;

/// Who wants the digest, in the database.
public final class SqlSubscriptions implements Subscriptions {
  private final Database database;

  public SqlSubscriptions(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Subscription> of(ChatId chat) {
    return database.read(
        "reading a subscription",
        handle ->
            handle
                .createQuery("select * from subscription where chat = :chat")
                .bind("chat", chat.value())
                .map((row, context) -> SubscriptionRows.read(row))
                .findFirst());
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return database.read(
        "looking for subscriptions",
        handle ->
            handle
                .createQuery(
                    """
                    select s.* from subscription s left join chat c on c.id = s.chat
                    where s.look_at <= :now and coalesce(c.writable, 1) = 1
                    order by s.look_at, s.chat limit :most
                    """)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new Due(SubscriptionRows.read(row), row.getInt("version")))
                .list());
  }

  @Override
  public void postpone(List<Later> later) {
    if (!later.isEmpty()) {
      database.change(
          "postponing subscriptions",
          handle -> later.forEach(one -> SubscriptionRows.postpone(handle, one.due(), one.look())));
    }
  }

  @Override
  public int count() {
    return database.read(
        "counting subscriptions",
        handle ->
            handle.createQuery("select count(*) from subscription").mapTo(Integer.class).one());
  }
}
