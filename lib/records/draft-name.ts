/** Names a draft as its form was filled beside it: another window may have saved it again since. "" for none. */
export function draftName(open: { version: string; lockVersion: number } | null): string {
  return open === null ? "" : `${open.version} ${String(open.lockVersion)}`;
}
