"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";

import { JumpLink } from "@/components/ui/jump-link";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/errors/action-result";
import { Link, usePathname } from "@/lib/i18n/navigation";

import { useAnswerFocus } from "./use-answer-focus";
import { useFormWords } from "./use-form-words";

/** Where a message belongs: the element it leads to, null for none, and what that is called if it needs saying. */
export interface FieldLabel {
  id: string | null;
  name?: string | undefined;
}

interface FormAnswerProps<Data> {
  result: ActionResult<Data>;
  /** Without it a message leads to the field whose id is its name. */
  placeOf?: (field: string) => FieldLabel;
}

/**
 * The answer above a form: what was done, why not, or the list of what needs a change, each entry leading
 * to its field. It takes the focus when it appears.
 */
export function FormAnswer<Data>({ result, placeOf = sameName }: FormAnswerProps<Data>) {
  const t = useTranslations("errors");
  const answer = useAnswerFocus(result);
  const { message, entries } = useFormWords(result);
  // Where every entry stands beside a field of the form, their number says it better than the sentence does.
  const counts = result.status === "failed" && result.code === "invalid" && entries.length > 0;
  return (
    <div ref={answer} tabIndex={-1} className="empty:hidden">
      {message !== null && (
        <Notice tone={result.status === "failed" ? "error" : "success"} live>
          <p className="font-semibold">
            {counts ? t("summary", { count: entries.length }) : message}
          </p>
          {entries.length > 0 && (
            <ul className="list-disc pl-5">
              {entries.map(({ field, text }) => (
                <li key={`${field} ${text}`}>
                  <Entry {...placeOf(field)} text={text} />
                </li>
              ))}
            </ul>
          )}
          {result.status === "failed" && result.code === "unauthenticated" && <SignInAgain />}
        </Notice>
      )}
    </div>
  );
}

function Entry({ id, name, text }: FieldLabel & { text: string }) {
  const t = useTranslations("errors");
  const sentence = name === undefined ? text : t("named", { name, text });
  if (id === null) return sentence;
  return (
    <JumpLink to={id} className="underline underline-offset-4">
      {sentence}
    </JumpLink>
  );
}

/** In a window of its own: what is typed here stays where it is. */
function SignInAgain() {
  const t = useTranslations("errors");
  const path = usePathname();
  const query = useSearchParams().toString();
  const next = query === "" ? path : `${path}?${query}`;
  return (
    <p>
      <Link
        href={{ pathname: "/sign-in", query: { next } }}
        target="_blank"
        prefetch={false}
        className="inline-block py-1 underline underline-offset-4"
      >
        {t("signInAgain")}
      </Link>
    </p>
  );
}

function sameName(field: string): FieldLabel {
  // A message that belongs to no single field leads nowhere.
  return { id: field === "_form" ? null : field };
}
