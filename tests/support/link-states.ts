import type { LinkRow } from "./link-rows";

export const PASSWORD = "link-password-1";
/** May frame the charts of some. */
export const SITE = "https://partner.example";

export type State =
  | "open"
  | "pinned"
  | "partial"
  | "unlocked"
  | "signed"
  | "locked"
  | "guessing"
  | "blocked"
  | "unknown"
  | "revoked"
  | "expired"
  | "rotated";

export interface Expected {
  status: number;
  /** What the `Location` or another header has to say. */
  header?: readonly [name: string, value: RegExp];
}

/** Where a link is kept to: its rows of the table. */
export const LINKS: Readonly<Record<State, LinkRow | null>> = {
  open: { origins: [SITE] },
  pinned: { release: 1 },
  partial: { indicators: ["scale"], origins: [SITE] },
  unlocked: { password: PASSWORD },
  signed: { password: PASSWORD },
  locked: { password: PASSWORD },
  guessing: { password: PASSWORD },
  blocked: { password: PASSWORD },
  unknown: null,
  revoked: { revoked: true, origins: [SITE] },
  expired: { expired: true, origins: [SITE] },
  rotated: { rotated: true, origins: [SITE] },
};

export const ASKED = ["page", "frame", "data", "drawn", "password", "unlock"] as const;
export type Asked = (typeof ASKED)[number];

const OK: Expected = { status: 200 };
const GONE: Expected = { status: 404 };
const LEADS_IN: Expected = { status: 303, header: ["location", /\/p\/[^/]+$/] };
const TO_PASSWORD: Expected = { status: 307, header: ["location", /\/password(\?|$)/] };
const WRONG: Expected = { status: 303, header: ["location", /\/password\?refused=1$/] };
const ASKS: Expected = { status: 401, header: ["www-authenticate", /^Basic /] };
const LIMITED: Expected = { status: 429, header: ["retry-after", /^\d+$/] };
const WAITS: Expected = { status: 303, header: ["location", /\/password\?wait=\d+$/] };

const opens = (frame: Expected, password: Expected, unlock: Expected) => ({
  page: OK,
  data: OK,
  drawn: OK,
  frame,
  password,
  unlock,
});
/** Whoever has no password to type is led in; to type one where none is asked leads to the link as well. */
const FREE = opens(OK, { status: 307, header: ["location", /\/p\/[^/]+$/] }, LEADS_IN);
export const ENDED = {
  page: GONE,
  frame: GONE,
  data: GONE,
  drawn: GONE,
  password: GONE,
  unlock: GONE,
};
const SHUT = {
  page: TO_PASSWORD,
  frame: GONE,
  data: ASKS,
  drawn: ASKS,
  password: OK,
  unlock: WRONG,
};

/** The table: what each kind of address answers for a link in each state. */
export const TABLE: Readonly<Record<State, Readonly<Record<Asked, Expected>>>> = {
  open: FREE,
  pinned: FREE,
  partial: FREE,
  // A frame of another site gets no cookie and no password: behind one there is nothing to embed.
  unlocked: opens(GONE, { status: 307, header: ["location", /\/p\/[^/]+$/] }, LEADS_IN),
  signed: opens(GONE, { status: 307, header: ["location", /\/p\/[^/]+$/] }, LEADS_IN),
  locked: SHUT,
  guessing: SHUT,
  blocked: { ...SHUT, data: LIMITED, drawn: LIMITED, unlock: WAITS },
  unknown: ENDED,
  revoked: ENDED,
  expired: ENDED,
  rotated: ENDED,
};

/** Those that show something to the reader who asks. */
export const OPENING: readonly State[] = ["open", "pinned", "partial", "unlocked", "signed"];
