/** Who makes the plan's records, and when. */
export interface Signature {
  memberId: string;
  at: Date;
}
