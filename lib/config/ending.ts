/**
 * Whether the command that started this process leaves its end to it, and holds its standard input open as long as
 * the command itself lives.
 */
export function endsItself(): boolean {
  const { NEXT_RUNTIME, NEXT_MANUAL_SIG_HANDLE } = process.env;
  return NEXT_RUNTIME === "nodejs" && NEXT_MANUAL_SIG_HANDLE === "1";
}
