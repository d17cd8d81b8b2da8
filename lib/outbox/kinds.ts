import type { Channel } from "@/lib/config/channel-names";

/** What members are told of. */
export const MESSAGE_KINDS = [
  "returned",
  "waiting",
  "due",
  "overdue",
  "released",
  "link-ending",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `test` is sent by an administrator to see whether a channel works; nobody can switch it off. */
export type SentKind = MessageKind | "test";

/** `dropped`: by the time it was to go out it was no longer true, or its channel or member was gone. */
export type MessageState = "waiting" | "sent" | "failed" | "dropped";

/**
 * What is said in a group chat, where everybody reads it: not whose figures came back, which is between reviewer and
 * author, and not which links end, which is the administrators' business.
 */
const SAID_IN_GROUPS: ReadonlySet<MessageKind> = new Set(["waiting", "due", "overdue", "released"]);

/** Whether a channel that all share carries messages of a kind: a webhook takes all, a group's robot only some. */
export function carries(channel: Exclude<Channel, "email">, kind: MessageKind): boolean {
  return channel === "webhook" || SAID_IN_GROUPS.has(kind);
}

/** Whether a text names a kind of message. */
export function isMessageKind(text: string): text is MessageKind {
  return MESSAGE_KINDS.some((kind) => kind === text);
}
