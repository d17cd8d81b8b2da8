import { startTransition, type SubmitEvent } from "react";

/**
 * For `onSubmit`, beside the same action in `action` for those without JavaScript: sends the form without the
 * reset that React does after an action. After a refusal that reset would undo what was typed and ticked, even
 * in boxes whose state React keeps.
 */
export function sendByHand(send: (form: FormData) => void) {
  return (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    // Not `new FormData(form, submitter)`: browsers before 2023 ignore the second argument.
    const { submitter } = event.nativeEvent;
    if (submitter instanceof HTMLButtonElement && submitter.name !== "") {
      data.set(submitter.name, submitter.value);
    }
    startTransition(() => send(data));
  };
}
