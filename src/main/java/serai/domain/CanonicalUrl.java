package serai.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A web address in the one form in which addresses are compared. It is for comparison only: what
/// is stored and shown is the address as its source gave it.
///
/// Folded away: scheme, case of the host, `www.` and `amp.`, default ports, the fragment, tracking
/// parameters, the order of the others, trailing slashes and the variants for telephones.
public record CanonicalUrl(String value) {
  private static final Pattern WEB =
      Pattern.compile("(?i)https?://([^/?#]*)([^?#]*)(?:\\?([^#]*))?.*");

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "yclid",
          "ysclid",
          "msclkid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "_openstat",
          "ref_src",
          "cmpid");

  private static final Set<String> WITHOUT_MEANING =
      Set.of("from=rss", "ref=rss", "source=rss", "amp", "amp=", "amp=1", "outputtype=amp");

  private static final int ID_DIGITS = 16;

  /// The canonical form of an address; anything but a web address stays as it is.
  public static CanonicalUrl of(String url) {
    var web = WEB.matcher(url.strip().replaceAll("\\s", ""));
    if (!web.matches() || host(web.group(1)).isEmpty()) {
      return new CanonicalUrl(url.strip());
    }
    var query = web.group(3) == null ? "" : query(web.group(3));
    return new CanonicalUrl("https://" + host(web.group(1)) + path(web.group(2)) + query);
  }

  /// The id of an article whose source gave it none.
  public ArticleId id() {
    return new ArticleId(Fingerprint.of(value).substring(0, ID_DIGITS));
  }

  private static String host(String authority) {
    var host = authority.toLowerCase(Locale.ROOT);
    var before = "";
    while (!before.equals(host)) {
      before = host;
      host =
          host.replaceFirst(":(?:80|443)?$", "")
              .replaceFirst("^(?:www|amp)\\.(?=[^.]+\\.)", "")
              .replaceFirst("\\.$", "");
    }
    return host;
  }

  private static String path(String path) {
    var plain = encode(path);
    var before = "";
    while (!before.equals(plain)) {
      before = plain;
      plain =
          plain
              .replaceFirst("/+$", "")
              .replaceFirst("(?i)^/amp(?=/)", "")
              .replaceFirst("(?i)(?<=.)/amp$", "")
              .replaceFirst("(?i)\\.amp(?=\\.html?$)", "");
    }
    return plain;
  }

  private static String query(String query) {
    var kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
            .map(CanonicalUrl::encode)
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean tracks(String parameter) {
    var plain = parameter.toLowerCase(Locale.ROOT);
    return plain.startsWith("utm_")
        || TRACKING.contains(plain.split("=", 2)[0])
        || WITHOUT_MEANING.contains(plain);
  }

  /// The text with letters beyond ASCII as percent signs and all their digits in capitals.
  private static String encode(String text) {
    var encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (octet < 0) {
        encoded.append('%').append(String.format("%02X", octet));
      } else {
        encoded.append((char) octet);
      }
    }
    return Pattern.compile("%[0-9a-fA-F]{2}")
        .matcher(encoded)
        .replaceAll(hex -> hex.group().toUpperCase(Locale.ROOT));
  }
}
