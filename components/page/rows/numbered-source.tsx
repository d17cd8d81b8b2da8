/** The number of a source among those of its page, as it is sent with the page. */
export interface SourceNumber {
  href: string;
  number: number;
  /** What is said aloud. */
  label: string;
}

/** Shows a bracketed number that leads to the source. */
export function NumberedSource({ href, number, label }: SourceNumber) {
  return (
    <a href={href} className="source-mark" aria-label={label}>
      [{number}]
    </a>
  );
}
