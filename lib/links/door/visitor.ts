/** What a request reveals of its reader: `Headers` of a call, or those that Next gives a page. */
export type Visitor = Pick<Headers, "get">;

/** Reads the value of a cookie of the request; null where there is none. */
export function cookieOf(visitor: Visitor, name: string): string | null {
  const parts = (visitor.get("cookie") ?? "").split(";").map((part) => part.trim());
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** Reads the password of an `Authorization: Basic` header, whatever the user's name; null where there is none. */
export function basicPassword(visitor: Visitor): string | null {
  const [, encoded] =
    /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(visitor.get("authorization") ?? "") ?? [];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon === -1 ? null : text.slice(colon + 1);
}
