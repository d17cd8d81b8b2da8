interface Told {
  drawn?: number;
  total?: number;
  name?: string;
  type?: string;
  base64?: string;
}

/** The report as a finished file. */
export interface ReadReport {
  name: string;
  blob: Blob;
}

/**
 * Reads the lines in which the server reports its work, of which the last holds the file; null where they end
 * without a file.
 */
export async function readReport(
  body: ReadableStream<Uint8Array>,
  onDrawn: (drawn: number, total: number) => void,
): Promise<ReadReport | null> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return null;
    const lines = `${rest}${decoder.decode(value, { stream: true })}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const { drawn, total, name, type, base64 } = JSON.parse(line) as Told;
      if (drawn !== undefined && total !== undefined) onDrawn(drawn, total);
      if (name !== undefined && base64 !== undefined) {
        return { name, blob: new Blob([bytesOf(base64)], { type: type ?? "" }) };
      }
    }
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
