/**
 * Puts a description for machines inside a page. Browsers never run data, so it needs no nonce; "<" is written
 * so that no text in it can end the element.
 */
export function DatasetScript({ data }: { data: unknown }) {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
