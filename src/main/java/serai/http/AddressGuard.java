package serai.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/// Looks up hosts and lets none through whose addresses are not all public. A connection goes to an
/// address that was looked up and judged here, so that a name cannot mean another one a moment
/// later.
final class AddressGuard implements DnsResolver {
  private final Set<String> allowed;

  /// @param allowed hosts that may have any address
  AddressGuard(Collection<String> allowed) {
    this.allowed = allowed.stream().map(AddressGuard::key).collect(Collectors.toSet());
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = InetAddress.getAllByName(host);
    if (!allowed.contains(key(host))) {
      for (var address : addresses) {
        if (!PublicAddress.is(address)) {
          throw new NotPublic(host, address);
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static String key(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|\\.$", "");
  }

  /// A host that must not be asked.
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotPublic(String host, InetAddress address) {
      super(
          host
              + " has the address "
              + address.getHostAddress()
              + ", which is not public; gather.allowed-hosts can name it");
    }
  }
}
