package serai.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What sites allow programs to fetch (robots.txt, RFC 9309), asked once a day.
final class Robots {
  private static final Duration FRESH = Duration.ofDays(1);

  /// How soon to ask again where the rules could not be had.
  private static final Duration UNSURE = Duration.ofMinutes(10);

  private static final int LIMIT = 512 << 10;
  private static final int TOO_MANY = 429;
  private static final int MOST_REDIRECTS = 5;

  private final Line line;
  private final List<String> names;
  private final LoadingCache<String, Rules> sites =
      Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::ask);

  /// @param name our name in robots.txt
  Robots(Line line, String name) {
    this.line = line;
    this.names = List.of(name.toLowerCase(Locale.ROOT));
  }

  /// The rules of the site of an address.
  Rules of(URI address) {
    var site = WebAddress.site(address);
    var rules = sites.get(site);
    if (rules.isUnsure() && System.nanoTime() - rules.asked() > UNSURE.toNanos()) {
      sites.invalidate(site);
      rules = sites.get(site);
    }
    return rules;
  }

  private Rules ask(String site) {
    var address = URI.create(site + "/robots.txt");
    try {
      for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
        var answer = line.ask(address, Line.NOTHING_KNOWN, Duration.ZERO, LIMIT);
        if (!answer.isRedirect()) {
          return rules(answer.status(), address, answer.body());
        }
        address = WebAddress.of(address, answer.header("Location"));
      }
    } catch (AddressGuard.NotPublic | IllegalArgumentException e) {
      // The page itself is judged by its own address.
      return rules(404, address, new byte[0]);
    } catch (IOException e) {
      return Rules.unknown("its robots.txt cannot be read: " + e.getMessage());
    }
    return rules(404, address, new byte[0]);
  }

  private Rules rules(int status, URI address, byte[] body) {
    if (status >= 500 || status == TOO_MANY) {
      return Rules.unknown("its robots.txt answers " + status);
    }
    var parser = new SimpleRobotRulesParser();
    return new Rules(
        status >= 400
            ? parser.failedFetch(status)
            : parser.parseContent(address.toString(), body, "text/plain", names),
        "",
        System.nanoTime());
  }

  /// The rules of one site.
  ///
  /// @param unknown why they are not known; empty when they are
  /// @param asked when, as `System.nanoTime`
  record Rules(BaseRobotRules rules, String unknown, long asked) {
    private static Rules unknown(String reason) {
      var none = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
      return new Rules(none, reason, System.nanoTime());
    }

    boolean isUnsure() {
      return !unknown.isEmpty();
    }

    boolean allows(URI address) {
      return rules.isAllowed(address.toString());
    }

    /// The pause between two requests that the site asks for; none when it does not.
    Duration delay() {
      return rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
          ? Duration.ZERO
          : Duration.ofMillis(rules.getCrawlDelay());
    }
  }
}
