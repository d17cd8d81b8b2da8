let table: Map<string, number> | null = null;

/** Node reads GB18030 but does not write it: every pair of bytes is read once and the table turned round. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= readTable();
  const bytes: number[] = [];
  for (const sign of text) {
    if (sign <= "\u007f") {
      bytes.push(sign.charCodeAt(0));
      continue;
    }
    const pair = table.get(sign);
    if (pair === undefined) throw new Error(`No pair of bytes for ${sign}.`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

function readTable(): Map<string, number> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.from([lead, trail]));
      if (Array.from(sign).length === 1) found.set(sign, (lead << 8) | trail);
    }
  }
  return found;
}
