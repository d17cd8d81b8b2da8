import { sourceSchema } from "@/lib/figures/schema";
import { ROLES, type Role } from "@/lib/access/types";

import type { Caller } from "./callers";
import type { World } from "./world";

export interface MemberRow {
  kind: "member";
  may: readonly Caller[];
  /** Called with the actor (null for nobody); actions and routes find the same actor in the session. */
  args: (world: World, actor: unknown) => readonly unknown[];
}

export interface LinkRow {
  kind: "link";
  /** `scope` is what `openPublicLink` gave: null for every link that is not open. */
  args: (world: World, token: string, scope: unknown) => readonly unknown[];
}

/** Open to the world on purpose, with the reason. */
export interface OpenRow {
  kind: "open";
  because: string;
}

export type Row = MemberRow | LinkRow | OpenRow;

export const EVERYONE: readonly Caller[] = ROLES;
export const ENTRY: readonly Caller[] = ["analyst", "admin"];
export const REVIEW: readonly Caller[] = ["reviewer", "admin"];
export const FIGURES: readonly Caller[] = ["analyst", "reviewer", "admin"];
export const ADMIN: readonly Caller[] = ["admin"];
export const OWN_ACCOUNT: readonly Caller[] = [...ROLES, "one-time-password", "no-second-step"];
export const OWN_SECOND_STEP: readonly Caller[] = [...ROLES, "no-second-step"];

export const UNKNOWN = "00000000-0000-4000-8000-000000000000";
export const LINK_REF = { linkId: UNKNOWN, lockVersion: 0 };
export const REF = { revision: UNKNOWN, lockVersion: 0 };

export function member(may: readonly Caller[], args: MemberRow["args"]): MemberRow {
  return { kind: "member", may, args };
}

/** A query or mutation of lib: the actor first. */
export function lib(
  may: readonly Role[] | readonly Caller[],
  rest: (world: World) => readonly unknown[],
) {
  return member(may, (world, actor) => [actor, ...rest(world)]);
}

/** A server action made by `defineAction`: the answer before, then the form. */
export function action(may: readonly Caller[], fields: (world: World) => Record<string, string>) {
  return member(may, (world) => [{ status: "idle" }, form(fields(world))]);
}

/** A route for members; the actor comes from the session of the request. */
export function memberRoute(path: string, may = EVERYONE): MemberRow {
  return member(may, ({ plan }) => [
    new Request(`http://127.0.0.1/api/v1/plans/${plan}/${path}`),
    { params: Promise.resolve({ plan }) },
  ]);
}

export function linkRoute(path: string): LinkRow {
  return {
    kind: "link",
    args: (_world, token) => [
      new Request(`http://127.0.0.1/api/v1/p/${token}/${path}`),
      { params: Promise.resolve({ token }) },
    ],
  };
}

export const linkQuery: LinkRow = { kind: "link", args: (_world, _token, scope) => [scope, {}] };

export function open(because: string): OpenRow {
  return { kind: "open", because };
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

export const key = ({ plan }: World) => ({
  plan,
  indicator: "results",
  scope: "province",
  year: 2024,
  calibre: "department-count",
});

export const formSelection = ({ plan }: World) => ({ plan, year: 2024, scope: "province" });

export const entry = (world: World): Record<string, string> => ({
  ...key(world),
  year: "2024",
  value: "12",
  nature: "actual",
  source: "new",
  sourceTitle: "公报",
  sourcePublisher: "统计局",
  sourceGrade: "A",
});

export const gridInput = (world: World) => {
  const { plan, ...place } = key(world);
  const source = sourceSchema.parse(entry(world));
  const words = { value: "12", nature: "actual", reason: "", explanation: "", source };
  const cell = { ...place, ...words, revision: "", lockVersion: null, basedOn: "" };
  return { plan, cells: [cell] };
};
