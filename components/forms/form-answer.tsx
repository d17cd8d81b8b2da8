import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/actions/action-result";

import { useFormWords } from "./use-form-words";

/**
 * The answer above a form: what was done, why not, or the list of what needs a change, each entry leading
 * to its field (whose id is its name).
 */
export function FormAnswer<Data>({ result }: { readonly result: ActionResult<Data> }) {
  const t = useTranslations("errors");
  const { message, entries } = useFormWords(result);
  if (message === null) return null;
  return (
    <Notice tone={result.status === "failed" ? "error" : "success"} live>
      <p className="font-semibold">
        {entries.length > 0 ? t("summary", { count: entries.length }) : message}
      </p>
      {entries.length > 0 && (
        <ul className="list-disc pl-5">
          {entries.map(({ field, text }) => (
            <li key={`${field} ${text}`}>
              <a href={`#${field}`} className="underline underline-offset-4">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
