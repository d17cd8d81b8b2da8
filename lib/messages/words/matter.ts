import type { SentKind } from "@/lib/outbox/kinds";
import type { LocalText } from "@/lib/plans/types";

/** What a message is about, as things stand when it goes out. No value of a figure is among it. */
export interface Matter {
  readonly kind: SentKind;
  readonly plan: { readonly code: string; readonly name: LocalText } | null;
  /** Numbers, names and days that its sentence names; days as `2026-03-31`. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Path of the page where it is dealt with, without language. */
  readonly path: string;
}
