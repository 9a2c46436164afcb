package serai.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Which addresses belong to the open internet: all but those that IANA's special-purpose
/// registries (RFC 6890 and its successors) set aside.
final class PublicAddress {
  private static final List<Block> SET_ASIDE =
      List.of(
          // IPv4: this network, private, shared (CGNAT), loopback, link-local with the clouds'
          // metadata, protocol assignments, documentation, 6to4 relays, benchmarks, multicast,
          // reserved and broadcast.
          new Block("00000000", 8),
          new Block("0a000000", 8),
          new Block("64400000", 10),
          new Block("7f000000", 8),
          new Block("a9fe0000", 16),
          new Block("ac100000", 12),
          new Block("c0000000", 24),
          new Block("c0000200", 24),
          new Block("c0586300", 24),
          new Block("c0a80000", 16),
          new Block("c6120000", 15),
          new Block("c6336400", 24),
          new Block("cb007100", 24),
          new Block("e0000000", 4),
          new Block("f0000000", 4));

  /// Of IPv6 only 2000::/3 is given out; of it these carry another address inside, are for
  /// documents or for protocols.
  private static final Block GLOBAL = new Block("20000000000000000000000000000000", 3);

  private static final List<Block> NOT_GLOBAL =
      List.of(
          new Block("20010000000000000000000000000000", 23),
          new Block("20010db8000000000000000000000000", 32),
          new Block("20020000000000000000000000000000", 16),
          new Block("3fff0000000000000000000000000000", 20));

  private PublicAddress() {}

  /// Whether anyone on the internet may be found there. IPv4 addresses written as IPv6 are judged
  /// as the former: Java hands them over as such.
  static boolean is(InetAddress address) {
    byte[] octets = address.getAddress();
    return address instanceof Inet4Address
        ? SET_ASIDE.stream().noneMatch(block -> block.holds(octets))
        : GLOBAL.holds(octets) && NOT_GLOBAL.stream().noneMatch(block -> block.holds(octets));
  }

  /// Addresses that begin with the same bits.
  private static final class Block {
    private final byte[] start;
    private final int bits;

    Block(String start, int bits) {
      this.start = HexFormat.of().parseHex(start);
      this.bits = bits;
    }

    boolean holds(byte[] octets) {
      int whole = bits / Byte.SIZE;
      int rest = bits % Byte.SIZE;
      int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
      return Arrays.equals(octets, 0, whole, start, 0, whole)
          && (rest == 0 || (octets[whole] & mask) == (start[whole] & mask));
    }
  }
}
