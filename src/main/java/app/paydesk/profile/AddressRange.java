package app.paydesk.profile;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * One address or a block of them, such as {@code 192.0.2.7}, {@code 10.0.0.0/8} or {@code
 * 2001:db8::/32}. Names are not looked up.
 *
 * @param first any address of the block
 * @param bits how many leading bits count
 */
public record AddressRange(InetAddress first, int bits) {

  /**
   * Reads one.
   *
   * @throws ProfileException if it is no address or block
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int length = address.getAddress().length * Byte.SIZE;
      int bits = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > length) {
        throw new ProfileException("profile.address", text);
      }
      return new AddressRange(address, bits);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("profile.address", text);
    }
  }

  /** Whether the address lies in it; one of the other family never does. */
  public boolean contains(InetAddress address) {
    byte[] wanted = first.getAddress();
    byte[] given = address.getAddress();
    if (wanted.length != given.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    int rest = bits % Byte.SIZE;
    int mask = 0xFF << (Byte.SIZE - rest);
    return Arrays.equals(wanted, 0, whole, given, 0, whole)
        && (rest == 0 || (wanted[whole] & mask) == (given[whole] & mask));
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + bits;
  }
}
