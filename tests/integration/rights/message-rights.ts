import { ADMIN, EVERYONE, UNKNOWN, lib, open, type Row } from "./rows";

/** The doors of messages: what became of them, what a member wants, and the worker that no request reaches. */
export const MESSAGE_RIGHTS: Readonly<Record<string, Row>> = {
  "lib/messages/outbox-queries.ts#getOutbox": lib(ADMIN, () => [null]),
  "lib/messages/outbox-mutations.ts#retryMessages": lib(ADMIN, () => [{ message: UNKNOWN }]),
  "lib/messages/outbox-mutations.ts#sendTest": lib(ADMIN, () => [{ channel: "email" }]),
  "lib/messages/choice-queries.ts#getMessageChoices": lib(EVERYONE, () => []),
  "lib/messages/choice-mutations.ts#chooseMessages": lib(EVERYONE, () => [
    { locale: "zh", wanted: [] },
  ]),
  "lib/messages/choice-mutations.ts#makeCalendarAddress": lib(EVERYONE, () => []),
  "lib/messages/choice-mutations.ts#endCalendarAddress": lib(EVERYONE, () => []),
  "lib/messages/calendar/read-calendar.ts#readCalendar": open(
    "The token is the key; which tokens open what has a test.",
  ),
  "lib/messages/deliver.ts#deliverDue": open("Called by the site's own clock, by no route."),
  "lib/messages/sweep.ts#sweep": open("Called by the site's own clock, by no route."),
  "lib/messages/backlog.ts#readBacklog": open("Counts for readiness and metrics, and no more."),
};
