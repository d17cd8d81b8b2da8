import { LIMITS } from "./limits";
import { refusal } from "./refuse";

/** One file inside a zip, as its central directory tells. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  packed: number;
  unpacked: number;
  /** Where the packed bytes begin. */
  start: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const DIRECTORY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x1;

/**
 * Reads the directory of a zip without unpacking anything and holds it against the limits: number of entries,
 * their size as told, their ratio, entries that overlap (one packed piece counted many times), encryption,
 * macros. What an entry really unpacks to is checked again while unpacking. APPNOTE.TXT 4.3.
 * @throws DomainError `invalid` with the sentence for the file field
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  // The values of a zip64 archive: nothing of 5 MB needs one.
  if (isSplit || count === 0xffff || at === 0xffffffff) throw refusal("damaged");
  if (count > LIMITS.zipEntries) {
    throw refusal("tooManyEntries", { max: LIMITS.zipEntries, found: count });
  }
  const entries: ZipEntry[] = [];
  let position = at;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, position, end);
    entries.push(entry);
    position = next;
  }
  requireApart(entries);
  requireModest(entries);
  requireNoMacros(entries);
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw refusal("damaged");
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  end: number,
): { entry: ZipEntry; next: number } {
  if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY) {
    throw refusal("damaged");
  }
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw refusal("oldOrLocked");
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
    view.getUint16(at + offset, true),
  ) as [number, number, number];
  const next = at + DIRECTORY_BYTES + nameLength + extra + comment;
  const local = view.getUint32(at + 42, true);
  if (next > end || local + LOCAL_BYTES > end || view.getUint32(local, true) !== LOCAL) {
    throw refusal("damaged");
  }
  const nameBytes = bytes.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameLength);
  const entry = {
    name: new TextDecoder().decode(nameBytes),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    start:
      local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  };
  const isKnown = entry.method === 0 || entry.method === 8;
  if (!isKnown || entry.start + entry.packed > end) throw refusal("damaged");
  return { entry, next };
}

function requireApart(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  // Nothing is ever unpacked to a disk; but no spreadsheet program writes such a name.
  const leadsOut = entries.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)/.test(name));
  if (names.size !== entries.length || leadsOut) throw refusal("damaged");
  const ordered = entries.toSorted((a, b) => a.start - b.start);
  for (const [index, entry] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next !== undefined && entry.start + entry.packed > next.start) throw refusal("damaged");
  }
}

function requireModest(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const isDense = ({ packed, unpacked }: ZipEntry) =>
    unpacked > LIMITS.ratioFromBytes && unpacked > packed * LIMITS.ratio;
  if (total > LIMITS.unpackedBytes || entries.some(isDense)) {
    throw refusal("unpacksTooLarge", { max: LIMITS.unpackedBytes / 1024 / 1024 });
  }
}

/** The name of the file proves nothing: a macro workbook can be called .xlsx. */
function requireNoMacros(entries: readonly ZipEntry[]): void {
  const isMacro = ({ name }: ZipEntry) =>
    /(^|[/\\])vba(project|data)[^/\\]*$|[/\\](macrosheets|dialogsheets)[/\\]/i.test(name);
  if (entries.some(isMacro)) throw refusal("macros");
}
