import { z } from "zod";

import { messageKey, type MessageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";

const LONGEST_NAME = 120;
const LONGEST_ADDRESS = 500;

const name = textSchema(LONGEST_NAME, "links.errors.nameTooLong")
  .refine((text) => text === "" || isLine(text), messageKey("errors.unprintable"))
  .default("");
const address = textSchema(LONGEST_ADDRESS, "links.errors.addressTooLong")
  .default("")
  .refine((text) => text === "" || isPage(text), messageKey("links.errors.pageAddress"));
const contact = textSchema(LONGEST_ADDRESS, "links.errors.addressTooLong")
  .default("")
  .refine(
    (text) => text === "" || isPage(text) || z.email().safeParse(text).success,
    messageKey("links.errors.contact"),
  );

/** The form of what is stated about the public site; whatever is left blank is not stated. */
export const statementSchema = z
  .object({
    seen: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    publisherZh: name,
    publisherEn: name,
    publisherUrl: address,
    contact,
    licenceName: name,
    licenceUrl: address,
  })
  .superRefine((form, context) => {
    const missing = (field: keyof typeof form, message: MessageKey, needed: boolean) => {
      if (needed && form[field] === "") {
        context.addIssue({ code: "custom", path: [field], message });
      }
    };
    const { publisherZh, publisherEn, publisherUrl, licenceName, licenceUrl } = form;
    const isNamed = `${publisherZh}${publisherEn}${publisherUrl}${form.contact}` !== "";
    missing("publisherZh", "links.errors.publisherMissing", isNamed);
    missing("publisherEn", "links.errors.publisherMissing", isNamed);
    missing("licenceName", "links.errors.licenceMissing", licenceUrl !== "");
    missing("licenceUrl", "links.errors.licenceMissing", licenceName !== "");
  })
  .transform(
    ({ seen, publisherZh, publisherEn, publisherUrl, licenceName, licenceUrl, contact }) => ({
      seen,
      columns: {
        publisherZh: orNull(publisherZh),
        publisherEn: orNull(publisherEn),
        publisherUrl: orNull(publisherUrl),
        contact: orNull(contact),
        licenceName: orNull(licenceName),
        licenceUrl: orNull(licenceUrl),
      },
    }),
  );

/** One line in which something can be seen. */
function isLine(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !/[\r\n\t]/.test(text);
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/**
 * Only https with a host of its own, as it would be written by machine: the address stands on a page and in
 * catalogues that others trust.
 */
function isPage(text: string): boolean {
  if (!/^https:\/\/[^\s<>"{}|\\^`]+$/.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes(".") && username === "" && password === "";
}
