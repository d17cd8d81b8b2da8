import "server-only";

import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { constants, gunzipSync, gzipSync } from "node:zlib";

import { NOT_DRAWN } from "@/lib/addresses/page-signals";

/** An answer as it was sent once, ready to be sent again. */
export interface KeptAnswer {
  /** Those that are the same for every reader and either packing. */
  headers: OutgoingHttpHeaders;
  plain: Buffer;
  /** By gzip, packed once and as well as it can. */
  packed: Buffer;
}

/** Of this one answer, of its packing, or of the connection it went over. */
const OWN_HEADERS = [
  "x-request-id",
  "date",
  "content-encoding",
  "content-length",
  "transfer-encoding",
  "connection",
  "keep-alive",
];

/** Header by which a released page says that it may be given to others; see deploy/nginx. */
const MARK = "x-accel-expires";

const MOST_BYTES = 1024 ** 2;

/**
 * Listens to an answer that somebody else writes, and gives it to `keep` once all of it was sent: where it is a released
 * page (marked for a cache, status 200) with every chart drawn, unpacked or packed by gzip, of at most 1 MB.
 */
export function listenTo(response: ServerResponse, keep: (answer: KeptAnswer) => void): void {
  const write = response.write.bind(response) as (...all: unknown[]) => boolean;
  const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse;
  const chunks: Buffer[] = [];
  let size = 0;
  const hear = (chunk: unknown) => {
    if (!isMarked(response)) return;
    const bytes = bytesOf(chunk);
    size += bytes.length;
    if (size <= MOST_BYTES) chunks.push(bytes);
  };
  response.write = (...all: unknown[]) => {
    hear(all[0]);
    return write(...all);
  };
  response.end = (...all: unknown[]) => {
    if (typeof all[0] !== "function") hear(all[0]);
    return end(...all);
  };
  response.once("finish", () => {
    if (size === 0 || size > MOST_BYTES) return;
    const plain = unpacked(Buffer.concat(chunks), response.getHeader("content-encoding"));
    if (plain === null || plain.length > MOST_BYTES || plain.includes(NOT_DRAWN)) return;
    keep({
      headers: sharedHeaders(response),
      plain,
      packed: gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }),
    });
  });
}

/** Sends a kept answer, packed where the reader takes it packed. */
export function sendAgain(
  response: ServerResponse,
  { headers, plain, packed }: KeptAnswer,
  packing: "gzip" | "",
): void {
  const bytes = packing === "gzip" ? packed : plain;
  const encoding = packing === "gzip" ? { "content-encoding": packing } : {};
  response.writeHead(200, { ...headers, ...encoding, "content-length": bytes.length });
  response.end(bytes);
}

export function sizeOfAnswer({ plain, packed }: KeptAnswer): number {
  return plain.length + packed.length;
}

function isMarked(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    response.getHeader(MARK) !== undefined &&
    response.getHeader("set-cookie") === undefined
  );
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk);
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

function unpacked(body: Buffer, encoding: unknown): Buffer | null {
  if (encoding === undefined) return body;
  return encoding === "gzip" ? gunzipSync(body) : null;
}

function sharedHeaders(response: ServerResponse): OutgoingHttpHeaders {
  const all = Object.entries(response.getHeaders());
  return Object.fromEntries(all.filter(([name]) => !OWN_HEADERS.includes(name)));
}
