/** Makes a usable address from a cited one: without a scheme it gets https; null where it is no web address. */
export function sourceAddress(url: string | null): string | null {
  const text = url?.trim() ?? "";
  // A citation cut short by its author ("…") leads nowhere, and words or a second address after it are none of it.
  if (text === "" || text.includes("…") || /[\s，；、]/u.test(text)) return null;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, href } = new URL(address);
  return (protocol === "https:" || protocol === "http:") && hostname.includes(".") ? href : null;
}
