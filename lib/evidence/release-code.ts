/** Names the decision about whether a file may go out, of which there is one a file. */
export function releaseCode(evidence: string): string {
  return `file-${evidence.toLowerCase()}`;
}
