import { z } from "zod";

/** Reads what `tellWaiting` and `tellReturned` keep. */
export const reviewedSchema = z.object({
  of: z.enum(["figures", "records"]),
  author: z.string(),
  submission: z.string().optional(),
  since: z.iso.datetime(),
});

/** Reads what the daily look at due dates keeps. */
export const dueSchema = z.object({ year: z.int(), dueOn: z.iso.date() });

export const releasedSchema = z.object({ number: z.int() });

export const linkEndingSchema = z.object({ link: z.string(), endsAt: z.iso.datetime() });
