/** Matches whatever has the shape of a link's token: 43 characters of base64url that stand alone. */
const TOKEN = /(?:(?<=%2F)|(?<![\w-]))[\w-]{43}(?![\w-])/gi;

/** Takes tokens of public links out of a text that is going to be logged: the token is the link's key. */
export function withoutTokens(text: string): string {
  return text.replaceAll(TOKEN, "[link]");
}
