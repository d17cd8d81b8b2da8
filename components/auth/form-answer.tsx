import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/actions/action-result";

import { useFormWords } from "./use-form-words";

/** The answer above a form: a refusal with the number of marked fields, or what was done. */
export function FormAnswer<Data>({ result }: { readonly result: ActionResult<Data> }) {
  const t = useTranslations("errors");
  const { message, count } = useFormWords(result);
  if (message === null) return null;
  return (
    <Notice tone={result.status === "failed" ? "error" : "success"} live>
      <p className="font-semibold">{message}</p>
      {count > 0 && <p>{t("summary", { count })}</p>}
    </Notice>
  );
}
