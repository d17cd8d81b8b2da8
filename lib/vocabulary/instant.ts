/** An instant in UTC, ISO 8601 with milliseconds (`2026-11-23T08:00:00.000Z`): comparable as text. */
export type Instant = string;
