import { z } from "zod";

import { emailSchema, typedPasswordSchema } from "@/lib/access/credential-schema";

export const signInSchema = z.object({ email: emailSchema, password: typedPasswordSchema });

export type SignInInput = z.output<typeof signInSchema>;
