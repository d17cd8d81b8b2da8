"use server";

import type { MessageRef } from "@/lib/errors/domain-error";
import { defineAction } from "@/lib/actions/define-action";
import { previewUpload, writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { importFormSchema } from "@/lib/exchange/progress-form/upload/schema";
import type { ImportAnswer } from "@/lib/exchange/progress-form/types";

export const importAction = defineAction({
  name: "figures.import",
  schema: importFormSchema,
  // The rows of a file are long and not typed by hand: a refusal does not send them back.
  secrets: ["rows"],
  run: async (actor, input, form) => {
    const { plan, year, scope } = input;
    const place = { plan, year, scope };
    if (input.intent === "write") return answer(await writeUpload(actor, place, input));
    const file = form.get("file");
    const upload = file instanceof File ? file : new File([], "");
    return answer(await previewUpload(actor, place, upload));
  },
});

function answer(data: ImportAnswer) {
  const message: MessageRef | null =
    data.step === "written" ? { key: "files.written", values: { count: data.count } } : null;
  return { message, data };
}
