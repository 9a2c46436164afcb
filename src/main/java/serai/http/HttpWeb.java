package serai.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.port.Web;

/// The web over HTTP. Every address on the way of a redirect is judged anew: whether it is public,
/// and whether its site allows us to ask.
public final class HttpWeb implements Web {
  /// Our name in robots.txt.
  public static final String NAME = "Serai";

  private static final int MOST_REDIRECTS = 10;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  /// How long to leave a site alone that has had too many requests and does not say how long.
  private static final Duration USUAL_WAIT = Duration.ofMinutes(15);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final Line line;
  private final Robots robots;
  private final InstantSource clock;

  /// Until when each site wants to be left alone, whichever of its addresses said so.
  private final Cache<String, Instant> held =
      Caffeine.newBuilder().expireAfterWrite(LONGEST_WAIT).build();

  /// @param allowedHosts hosts that may be asked although their addresses are not public
  /// @param contact what outlets may write to: an address or a URL
  /// @param pause between two requests to a site, at least
  /// @param limit how long one answer may take
  public HttpWeb(
      Collection<String> allowedHosts,
      Optional<String> contact,
      String version,
      Duration pause,
      Duration limit,
      InstantSource clock) {
    this.line = new Line(new AddressGuard(allowedHosts), userAgent(version, contact), pause, limit);
    this.robots = new Robots(line, NAME);
    this.clock = clock;
  }

  @Override
  public Fetched get(Request request) {
    try {
      return follow(request, WebAddress.of(request.url()));
    } catch (IllegalArgumentException | AddressGuard.NotPublic e) {
      return new Forbidden(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return new Failed("the host is not known: " + e.getMessage());
    } catch (IOException e) {
      return new Failed(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }
  }

  private Fetched follow(Request request, URI start) throws IOException {
    var address = start;
    boolean isForGood = true;
    var moved = Optional.<String>empty();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      var left = left(address);
      if (left.isPresent()) {
        return new Later(left, WebAddress.site(address) + " wants to be left alone for now");
      }
      var rules = robots.of(address);
      if (rules.isUnsure()) {
        return new Failed(WebAddress.site(address) + ": " + rules.unknown());
      }
      if (!rules.allows(address)) {
        return new Forbidden("robots.txt of " + WebAddress.site(address) + " forbids " + address);
      }
      var answer = line.ask(address, conditions(request.known()), rules.delay(), request.limit());
      if (!answer.isRedirect()) {
        return fetched(answer, address, moved);
      }
      address = WebAddress.of(address, answer.header("Location"));
      isForGood &= answer.isForGood();
      moved = isForGood ? Optional.of(address.toString()) : moved;
    }
    return new Failed(start + " leads through more than " + MOST_REDIRECTS + " redirects");
  }

  private static Map<String, String> conditions(Validators known) {
    var headers = new HashMap<String, String>();
    known.etag().ifPresent(etag -> headers.put("If-None-Match", etag));
    known.lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
    return headers;
  }

  private Fetched fetched(Line.Answer answer, URI address, Optional<String> moved) {
    int status = answer.status();
    return switch (status) {
      case 200, 203 -> page(answer, address, moved);
      case 304 -> new Unchanged();
      case 404 -> new Absent(false, address + " answers 404");
      case 410 -> new Absent(true, address + " answers 410: it is gone for good");
      case TOO_MANY, UNAVAILABLE -> {
        var wait = wait(answer.header("Retry-After"));
        hold(address, status == TOO_MANY ? wait.or(() -> Optional.of(USUAL_WAIT)) : wait);
        yield new Later(wait, address + " answers " + status);
      }
      default -> new Failed(address + " answers " + status);
    };
  }

  private static Page page(Line.Answer answer, URI address, Optional<String> moved) {
    var type = answer.header("Content-Type");
    return new Page(
        address.toString(),
        moved,
        Optional.of(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty()),
        BodyText.of(answer.body(), type),
        new Validators(answer.given("ETag"), answer.given("Last-Modified")));
  }

  private void hold(URI address, Optional<Duration> wait) {
    wait.ifPresent(time -> held.put(WebAddress.site(address), clock.instant().plus(time)));
  }

  /// How long the site of an address is still to be left alone.
  private Optional<Duration> left(URI address) {
    var now = clock.instant();
    return Optional.ofNullable(held.getIfPresent(WebAddress.site(address)))
        .filter(now::isBefore)
        .map(until -> Duration.between(now, until));
  }

  /// Seconds, or a date (RFC 9110).
  private Optional<Duration> wait(String retryAfter) {
    if (SECONDS.matcher(retryAfter.strip()).matches()) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(retryAfter.strip()))));
    }
    try {
      var until = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(bounded(Duration.between(clock.instant(), until.toInstant())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static String userAgent(String version, Optional<String> contact) {
    var plain = contact.map(text -> text.replaceAll("[^\\x21-\\x7E]", ""));
    return NAME
        + "/"
        + version
        + plain.filter(text -> !text.isEmpty()).map(text -> " (+" + text + ")").orElse("")
        + " news reader for questions";
  }

  @Override
  public void close() {
    line.close();
  }
}
