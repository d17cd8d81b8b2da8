import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";

import { LONGEST_PASSWORD } from "./password-policy";

const LONGEST_EMAIL = 254;

/** An e-mail address as stored: lower case, without blanks; full-width letters of a Chinese keyboard are read. */
export const emailSchema = z
  .string(messageKey("auth.errors.email"))
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email(messageKey("auth.errors.email")).max(LONGEST_EMAIL, messageKey("auth.errors.email")));

/** A password as typed at a check of it; anything longer than can be chosen is wrong without hashing it. */
export const typedPasswordSchema = z
  .string(messageKey("auth.errors.passwordMissing"))
  .min(1, messageKey("auth.errors.passwordMissing"))
  .max(LONGEST_PASSWORD, messageKey("auth.errors.passwordTyped"));
