"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";

import { JumpLink } from "@/components/ui/jump-link";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/errors/action-result";
import { Link, usePathname } from "@/lib/i18n/navigation";

import { useAnswerFocus } from "./use-answer-focus";
import { useFormWords } from "./use-form-words";

/**
 * Where a message belongs: `id` of the element it leads to, null where it leads nowhere, and `name` of that
 * element where it has to be said.
 */
export interface FieldLabel {
  id: string | null;
  name?: string | undefined;
}

interface FormAnswerProps<Data> {
  result: ActionResult<Data>;
  /** Finds the place of a message by its field; by default the field whose id is the name. */
  placeOf?: (field: string) => FieldLabel;
}

/**
 * The answer above a form: what was done, why not, or the list of what needs a change, each entry leading to its
 * field. The box takes the focus when an answer appears.
 */
export function FormAnswer<Data>({ result, placeOf = sameName }: FormAnswerProps<Data>) {
  const t = useTranslations("errors");
  const answer = useAnswerFocus(result);
  const { message, entries } = useFormWords(result);
  // Counts the entries where each stands beside a field of the form: their number says more than the sentence
  // does.
  const counts = result.status === "failed" && result.code === "invalid" && entries.length > 0;
  return (
    <div ref={answer} tabIndex={-1} className="form-answer empty:hidden">
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

/** Opens the sign-in in a window of its own, so that what is typed here stays where it is. */
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
