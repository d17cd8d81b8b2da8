import "server-only";
import { headers } from "next/headers";

import type { MessageRef } from "@/lib/errors/domain-error";

/** What an action answered, told to the page that is drawn in the same request. */
export interface GivenAnswer {
  /** Id of the result, by which a form knows its own answer. */
  id: string;
  message: MessageRef;
  isRefusal: boolean;
  /** What was written to it as a note, where it was refused: with its form it would go from the page. */
  note: string;
}

/** Answers by the headers of their request, which the framework gives to the action and to the page as one object. */
const answers = new WeakMap<object, GivenAnswer>();

export async function keepAnswer(answer: GivenAnswer): Promise<void> {
  answers.set(await headers(), answer);
}

/** Gives what the action of this request answered; null where none was asked or it says nothing. */
export async function answerOfRequest(): Promise<GivenAnswer | null> {
  return answers.get(await headers()) ?? null;
}

/**
 * Whether the action of this request refused what it was sent: without a script the page comes with that very answer,
 * and has to hold the form with what was typed, also where it would not offer it any more.
 */
export async function isAnsweredWithRefusal(): Promise<boolean> {
  return (await answerOfRequest())?.isRefusal ?? false;
}
