import { startTransition, type SubmitEvent } from "react";

/**
 * Sends the form without the reset that React does after an action: after a refusal that reset would undo what
 * was typed and ticked, even in boxes whose state React keeps. For `onSubmit`, while `action` has the action
 * itself for those without JavaScript. A form that is made anew once its answer is there is `inert` until then: what is
 * typed into it meanwhile would be lost.
 */
export function sendByHand(send: (form: FormData) => void) {
  return (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    // Not `new FormData(form, submitter)`, because browsers before 2023 ignore the second argument.
    const { submitter } = event.nativeEvent;
    if (submitter instanceof HTMLButtonElement && submitter.name !== "") {
      data.set(submitter.name, submitter.value);
    }
    startTransition(() => send(data));
  };
}
