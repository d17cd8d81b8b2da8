import type { en } from "./messages/en";
import type { zh } from "./messages/zh";

/** The full keys of all sentences below a part of the message files. */
type KeysOf<Part, Above extends string = ""> = {
  [Name in keyof Part & string]: Part[Name] extends string
    ? `${Above}${Name}`
    : KeysOf<Part[Name], `${Above}${Name}.`>;
}[keyof Part & string];

type ChineseKey = KeysOf<typeof zh>;
type EnglishKey = KeysOf<typeof en>;

/** The full key of a sentence that both languages have, such as "common.product". */
export type MessageKey = ChineseKey & EnglishKey;

/** The text of a sentence in one language, its values put in. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/**
 * The key itself, for where a library takes any text, as zod does for its messages: a key that the message files
 * do not have stops the compiler there too.
 */
export function messageKey(key: MessageKey): MessageKey {
  return key;
}

/** What comes behind a prefix in the keys: `MessageName<"terms.verdict">` holds "met" among others. */
export type MessageName<Prefix extends string> = NameBehind<MessageKey, Prefix>;

type NameBehind<Key, Prefix extends string> = Key extends `${Prefix}.${infer Name}` ? Name : never;

/** Takes nothing: the compiler's complaint names the keys that one language lacks. */
type Nothing<Keys extends never> = Keys;
export type MissingInEnglish = Nothing<Exclude<ChineseKey, EnglishKey>>;
export type MissingInChinese = Nothing<Exclude<EnglishKey, ChineseKey>>;
