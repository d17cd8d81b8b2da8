import { isMessageKind, type MessageKind } from "./kinds";

/** Reads the kinds that a member has switched off; undefined where the member never chose. */
export function readMuted(stored: string | undefined): readonly MessageKind[] {
  const list: unknown = stored === undefined ? [] : JSON.parse(stored);
  return Array.isArray(list)
    ? list.filter((item): item is MessageKind => typeof item === "string" && isMessageKind(item))
    : [];
}
