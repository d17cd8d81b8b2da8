import { z } from "zod";

const LONGEST_EMAIL = 254;
const LONGEST_PASSWORD = 128;

/** An e-mail address as stored: lower case, without blanks; full-width letters of a Chinese keyboard are read. */
export const emailSchema = z
  .string("auth.errors.email")
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email("auth.errors.email").max(LONGEST_EMAIL, "auth.errors.email"));

export const signInSchema = z.object({
  email: emailSchema,
  password: z
    .string("auth.errors.passwordMissing")
    .min(1, "auth.errors.passwordMissing")
    .max(LONGEST_PASSWORD, "auth.errors.passwordLong"),
});

export type SignInInput = z.output<typeof signInSchema>;
