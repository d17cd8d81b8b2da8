/** A thing of the register as far as it is known which one it is; without a `code` it is new. */
export interface Thing {
  readonly code?: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly organisationCode: string | null;
  /** Things with a name like this one that somebody held to be others. */
  readonly others: readonly { readonly code: string; readonly reason: string }[];
}

/**
 * Whether two things of a register are one. The organisation code says so; the very same name does where no two codes
 * speak against it and nobody held them to be two.
 */
export function isSameThing(one: Thing, other: Thing): boolean {
  const [own, its] = [one.organisationCode, other.organisationCode];
  if (own !== null && its !== null) return own === its;
  return one.title.zh.trim() === other.title.zh.trim() && !areHeldApart(one, other);
}

/** Whether somebody has already held the two to be different things. */
export function areHeldApart(one: Thing, other: Thing): boolean {
  return (
    one.others.some(({ code }) => code === other.code) ||
    other.others.some(({ code }) => code === one.code)
  );
}
