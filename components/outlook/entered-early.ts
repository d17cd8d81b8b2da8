import { growthParam } from "@/lib/assessment/outlook/growth-field";
import type { OutlookPart } from "@/lib/assessment/outlook/outlook-types";
import type { PathShape } from "@/lib/assessment/formulas/kinds";

interface EnteredEarly {
  /** Texts typed and sliders moved, by the code of the part. */
  texts: Readonly<Record<string, string>>;
  /** Path that was chosen; null where the choice was left as it was. */
  path: PathShape | null;
}

/** Reads what stands in the form and was not written there by the server; null where nothing was entered. */
export function enteredEarly(
  form: HTMLFormElement,
  parts: readonly OutlookPart[],
): EnteredEarly | null {
  const sliders = form.querySelectorAll<HTMLInputElement>("input[type=range]");
  const entered = parts.flatMap(({ code }, index) => {
    const inputs = [form.elements.namedItem(growthParam(code)), sliders[index]];
    const changed = inputs.find((input) => input instanceof HTMLInputElement && isChanged(input));
    return changed instanceof HTMLInputElement ? [[code, changed.value] as const] : [];
  });
  const path = chosenPath(form.elements.namedItem("path"));
  return entered.length === 0 && path === null
    ? null
    : { texts: Object.fromEntries(entered), path };
}

/**
 * Whether somebody moved the slider. One that nobody moved stands at its nearest step, which need not be what
 * the server wrote.
 */
function isChanged(input: HTMLInputElement): boolean {
  const untouched = document.createElement("input");
  const { type, min, max, step, defaultValue } = input;
  Object.assign(untouched, { type, min, max, step });
  untouched.value = defaultValue;
  return input.value !== untouched.value;
}

function chosenPath(select: Element | RadioNodeList | null): PathShape | null {
  if (!(select instanceof HTMLSelectElement)) return null;
  const option = select.selectedOptions[0];
  if (option === undefined || option.defaultSelected) return null;
  return option.value === "linear" || option.value === "geometric" ? option.value : null;
}
