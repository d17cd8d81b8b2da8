import type { Words } from "./outgoing";

/** Writes a message as plain text, the address of its page on a line of its own. */
export function plainText({ sentences, link, footer }: Words): string {
  return [...sentences, `${link.label}\n${link.url}`, `-- \n${footer}`].join("\n\n");
}

/** Writes a message for a group chat: subject, sentences, address. */
export function chatText({ subject, sentences, link }: Words): string {
  // In these chats <@name> and <at …> call people up; a name of a plan or a link must not.
  return [subject, ...sentences, link.url].join("\n").replaceAll("<", "‹").replaceAll(">", "›");
}
