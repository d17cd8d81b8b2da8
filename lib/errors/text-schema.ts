import { z } from "zod";

import { messageKey, type MessageKey } from "@/lib/i18n/message-key";

/**
 * Characters that no one types and that break files or deceive readers: control characters except tab and
 * line ends, characters that XML forbids, lone halves of a pair, and those that turn the direction of text.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

/** A trimmed text of a form, at most `max` characters. `tooLong` is the message key for more. */
export function textSchema(max: number, tooLong: MessageKey) {
  return z
    .string()
    .trim()
    .max(max, tooLong)
    .refine((text) => !UNPRINTABLE.test(text), messageKey("errors.unprintable"));
}

/** Whether a text holds nothing of the kind that `textSchema` refuses. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}
