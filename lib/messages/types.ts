import type { Channel } from "@/lib/config/channel-names";
import type { Locale } from "@/lib/i18n/routing";
import type { MessageKind, MessageState, SentKind } from "@/lib/outbox/kinds";
import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** A message as administrators see it. */
export interface MessageLine {
  readonly id: string;
  readonly kind: SentKind;
  readonly channel: Channel;
  /** Name of the member it is for; null for a channel that all share. */
  readonly reader: string | null;
  readonly plan: LocalText | null;
  readonly at: Instant;
  readonly state: MessageState;
  readonly attempts: number;
  /** Code of what went wrong last, or why it was dropped; null where nothing did. */
  readonly reason: string | null;
  /** When it is tried next; null unless it waits. */
  readonly nextAt: Instant | null;
  readonly settledAt: Instant | null;
}

export interface ChannelState {
  readonly channel: Channel;
  readonly open: boolean;
  readonly waiting: number;
  readonly failed: number;
  readonly lastSentAt: Instant | null;
}

export interface OutboxPage {
  readonly channels: readonly ChannelState[];
  /** Newest first. */
  readonly lines: readonly MessageLine[];
  /** Whether there are more than are shown. */
  readonly more: boolean;
}

/** What a member wants to be told. */
export interface MessageChoices {
  readonly locale: Locale;
  /** Kinds that the member's role is told of, each with whether the member wants it. */
  readonly kinds: readonly { readonly kind: MessageKind; readonly on: boolean }[];
  /** Whether this site sends e-mail at all. */
  readonly isOpen: boolean;
  /** When the private calendar address was made; null where there is none. */
  readonly calendarSince: Instant | null;
}
