/** Where a reader asks from, as the limits of password tries know it. */
export interface ReaderNetwork {
  /** Address of one reader: an IPv4 address, or the /64 that one IPv6 connection may choose its addresses from. */
  reader: string;
  /** Network of which one owner can easily have many addresses: /24 of IPv4, /48 of IPv6. */
  network: string;
}

const IPV4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i;
const GROUPS = 8;

/** Reads an address as `clientAddress` gives it; what is no IP address stands for itself. */
export function readerNetwork(address: string): ReaderNetwork {
  const [, a, b, c, d] = IPV4.exec(address) ?? [];
  if (d !== undefined) return { reader: `${a}.${b}.${c}.${d}`, network: `${a}.${b}.${c}` };
  const groups = groupsOf(address);
  if (groups === null) return { reader: address, network: address };
  return { reader: groups.slice(0, 4).join(":"), network: groups.slice(0, 3).join(":") };
}

/** Splits an IPv6 address into its eight groups without leading zeros; null for anything else. */
function groupsOf(address: string): readonly string[] | null {
  // The zone is cut off, because it names the network card of whoever wrote the address, not the reader.
  const halves = address.replace(/%.*$/, "").toLowerCase().split("::");
  const [left = [], right] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = GROUPS - left.length - (right?.length ?? 0);
  if (halves.length > 2 || (right === undefined ? missing !== 0 : missing < 1)) return null;
  const zeros = Array.from({ length: missing }, () => "0");
  const groups = [...left, ...zeros, ...(right ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null;
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
