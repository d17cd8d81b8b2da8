import { endsItself } from "@/lib/config/ending";

/** Next calls it once in each new server, before the first request. */
export async function register(): Promise<void> {
  if (!endsItself()) return;
  const { endWellWhenAsked } = await import("@/lib/commands/end-well");
  // What the site makes beside its database is for the owner's eyes only.
  process.umask(0o077);
  endWellWhenAsked();
}
