package serai.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A web address as people and servers write it, made fit to be asked.
final class WebAddress {
  private static final int LONGEST = 2_048;
  private static final String ILLEGAL = "\"<>\\^`{|}";

  private WebAddress() {}

  /// The address of a text.
  ///
  /// @throws IllegalArgumentException in one sentence, when it is none that may be asked
  static URI of(String text) {
    return checked(parsed(text.strip()));
  }

  /// Where a redirect from an address leads.
  ///
  /// @throws IllegalArgumentException in one sentence, when it is nowhere that may be asked
  static URI of(URI from, String location) {
    return checked(from.resolve(parsed(location.strip())));
  }

  /// What a site is to robots.txt and to us: scheme, host and port.
  static String site(URI address) {
    int port = address.getPort();
    return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
  }

  private static URI parsed(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("the address is longer than " + LONGEST + " letters");
    }
    try {
      return new URI(encoded(text));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is no web address", e);
    }
  }

  private static URI checked(URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    var host = address.getHost();
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("'" + address + "' is no address of the web");
    }
    if (host == null || host.isEmpty() || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("'" + address + "' names no plain host");
    }
    var path = address.getRawPath();
    var query = address.getRawQuery();
    return URI.create(
        scheme
            + "://"
            + host.toLowerCase(Locale.ROOT)
            + (address.getPort() < 0 ? "" : ":" + address.getPort())
            + (path == null || path.isEmpty() ? "/" : path)
            + (query == null ? "" : "?" + query));
  }

  /// What may not stand in an address, as percent signs; names in other scripts as DNS has them.
  private static String encoded(String text) {
    int start = text.indexOf("://") + 3;
    int end = start;
    while (start > 2 && end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    var encoded = new StringBuilder();
    if (start > 2) {
      encoded.append(text, 0, start).append(ascii(text.substring(start, end)));
    }
    for (byte octet : text.substring(start > 2 ? end : 0).getBytes(StandardCharsets.UTF_8)) {
      if (octet <= ' ' || octet == 0x7F || ILLEGAL.indexOf(octet) >= 0) {
        encoded.append('%').append(String.format("%02X", octet));
      } else {
        encoded.append((char) octet);
      }
    }
    return encoded.toString();
  }

  private static String ascii(String authority) {
    return authority.chars().allMatch(letter -> letter < 0x80)
        ? authority
        : IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
  }
}
