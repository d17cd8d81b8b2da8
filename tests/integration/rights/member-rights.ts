import {
  ADMIN,
  EVERYONE,
  OWN_ACCOUNT,
  OWN_SECOND_STEP,
  UNKNOWN,
  lib,
  open,
  type Row,
} from "./rows";

/** The doors of accounts: what administrators do with members, and members with their own. */
export const MEMBER_RIGHTS: Readonly<Record<string, Row>> = {
  "lib/members/queries.ts#listMembers": lib(ADMIN, () => []),
  "lib/members/queries.ts#getMember": lib(ADMIN, () => [UNKNOWN]),
  "lib/members/mutations.ts#createMember": lib(ADMIN, (world) => [
    { name: "新成员", email: world.freshEmail(), role: "official" },
  ]),
  "lib/members/mutations.ts#changeRole": lib(ADMIN, () => [{ member: UNKNOWN, role: "official" }]),
  "lib/members/queries.ts#listUnits": lib(ADMIN, () => []),
  "lib/members/mutations.ts#changeUnit": lib(ADMIN, () => [{ member: UNKNOWN, unit: null }]),
  "lib/members/mutations.ts#disableMember": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/mutations.ts#enableMember": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/mutations.ts#resetPassword": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/mutations.ts#endMemberSessions": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/mutations.ts#endMemberSession": lib(ADMIN, () => [
    { member: UNKNOWN, session: UNKNOWN },
  ]),
  "lib/members/unlock.ts#unlockMember": open("Called from the command line, by no route."),
  "lib/members/sessions.ts#listMemberSessions": lib(ADMIN, () => [UNKNOWN]),
  "lib/members/sessions.ts#listOwnSessions": lib(OWN_ACCOUNT, () => []),
  "lib/members/current-password.ts#requireCurrentPassword": lib(OWN_ACCOUNT, () => [
    "wrong",
    "current",
  ]),
  "lib/members/own-account.ts#endOtherSessions": lib(OWN_ACCOUNT, () => [
    { session: "others", password: "wrong" },
  ]),
  "lib/members/own-account.ts#changeOwnPassword": lib(OWN_ACCOUNT, () => [
    { current: "wrong", next: "a-long-enough-one", repeat: "a-long-enough-one" },
  ]),
  "lib/members/proof.ts#isFreshFromSignOn": lib(OWN_ACCOUNT, () => []),
  "lib/members/proof.ts#requireProof": lib(OWN_ACCOUNT, () => ["wrong"]),
  "lib/members/sign-on.ts#listOwnIdentities": lib(EVERYONE, () => []),
  "lib/members/sign-on.ts#getMemberSignOn": lib(ADMIN, () => [UNKNOWN]),
  "lib/members/sign-on.ts#unlinkOwnIdentities": lib(EVERYONE, () => [{ password: "wrong" }]),
  "lib/members/sign-on.ts#unlinkIdentities": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/sign-on.ts#resetTotp": lib(ADMIN, () => [{ member: UNKNOWN }]),
  "lib/members/sign-on.ts#setEmployeeNumber": lib(ADMIN, () => [{ member: UNKNOWN, number: "7" }]),
  "lib/members/second-step.ts#getOwnTotp": lib(OWN_SECOND_STEP, () => ["site"]),
  "lib/members/second-step.ts#beginTotp": lib(OWN_SECOND_STEP, () => [{ password: "wrong" }]),
  "lib/members/second-step.ts#confirmTotp": lib(OWN_SECOND_STEP, () => [{ code: "000000" }]),
  "lib/members/second-step.ts#renewRecoveryCodes": lib(OWN_SECOND_STEP, () => [
    { password: "wrong", code: "000000" },
  ]),
  "lib/members/second-step.ts#switchOffTotp": lib(OWN_SECOND_STEP, () => [
    { password: "wrong", code: "000000" },
  ]),
  "lib/members/own-account.ts#endOwnSession": lib(OWN_ACCOUNT, () => []),
  "lib/members/own-account.ts#endAllSessions": lib(OWN_ACCOUNT, () => []),
};
