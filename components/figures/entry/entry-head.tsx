import { Link } from "@/lib/i18n/navigation";

interface EntryHeadProps {
  title: string;
  intro: string;
  /** Link to the other way of entering figures; null for those who enter none. */
  link: {
    pathname: string;
    query: Readonly<Record<string, string>>;
    text: string;
  } | null;
}

/** The head of the pages on which figures are entered. */
export function EntryHead({ title, intro, link }: EntryHeadProps) {
  return (
    <div>
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 max-w-prose text-muted">{intro}</p>
      {link !== null && (
        <p className="mt-2">
          <Link
            href={{ pathname: link.pathname, query: link.query }}
            className="inline-block py-1 text-accent underline underline-offset-4"
          >
            {link.text}
          </Link>
        </p>
      )}
    </div>
  );
}
