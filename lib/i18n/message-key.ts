import type { MessageKeys, Messages, NestedKeyOf } from "next-intl";

/** The full key of a sentence in the message files, such as "common.product". */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>;
