import { endsItself } from "@/lib/config/ending";

/** Runs once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepareProcess } = await import("./lib/config/prepare-process");
  prepareProcess();
  const { watchRequests } = await import("./lib/watch/watch-requests");
  watchRequests();
  const { ownAddress } = await import("./lib/config/own-address");
  const { answerFromMemory } = await import("./lib/links/still-pages/answer-first");
  if (ownAddress() !== null) answerFromMemory();
  const { startMessenger } = await import("./lib/messages/messenger");
  startMessenger();
  if (!endsItself()) return;
  const { endWellWhenAsked } = await import("@/lib/commands/end-well");
  // What the site makes beside its database is for the owner's eyes only.
  process.umask(0o077);
  endWellWhenAsked();
}
