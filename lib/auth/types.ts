import type { DeviceCookie } from "./known-device";
import type { SessionCookie } from "./session-cookie";

export interface SignedIn {
  memberId: string;
  mustChangePassword: boolean;
  /** Cookie of the session, to be set in the answer. */
  cookie: SessionCookie;
  /** Cookie by which the browser is known from now on, to be set in the answer; null for a member without a password. */
  device: DeviceCookie | null;
}

/** The password was right, and a code is still to come: nothing is open yet. */
export interface HalfSignedIn {
  secondStep: SecondStepCookie;
}

export interface SecondStepCookie {
  name: string;
  value: string;
  httpOnly: true;
  sameSite: "lax";
  secure: boolean;
  path: "/";
  /** Seconds. */
  maxAge: number;
}
