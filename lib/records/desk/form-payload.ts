import type { DeskField } from "./fields";

/** The texts of a form by the names of their controls. */
export type FormTexts = Readonly<Record<string, string>>;

type Payload = Readonly<Record<string, unknown>>;

/**
 * Makes what a form says into a payload: on top of `base`, which holds what the form does not ask. Nothing is judged
 * here, the schema of the kind does that. What identifies a record that is there already (`isNew` false) stays.
 */
export function payloadOf(
  fields: readonly DeskField[],
  texts: FormTexts,
  base: Payload,
  isNew: boolean,
): Payload {
  const payload: Record<string, unknown> = { ...base };
  const groups = new Map<string, Record<string, unknown>>();
  for (const field of fields) {
    if (field.isIdentity === true && !isNew) continue;
    const value = readField(field, texts);
    const [group = "", inner] = field.name.split(".");
    if (inner === undefined) payload[field.name] = value;
    else groups.set(group, { ...groups.get(group), [inner]: value });
  }
  for (const [group, values] of groups) {
    payload[group] = Object.values(values).every((value) => value === null) ? null : values;
  }
  return payload;
}

function readField(field: DeskField, texts: FormTexts): unknown {
  const text = (name: string) => (texts[name] ?? "").trim();
  if (field.type === "flag") return text(field.name) !== "";
  if (field.type === "words") {
    const [zh, en] = [text(`${field.name}.zh`), text(`${field.name}.en`)];
    if (zh + en === "" && field.isOptional === true) return null;
    return { zh, en: en === "" && field.english === "offered" ? zh : en };
  }
  if (field.type === "ref") {
    if (field.shape === "boxes") {
      return Object.keys(texts).flatMap((name) =>
        name.startsWith(`${field.name}.`) && text(name) !== ""
          ? name.slice(field.name.length + 1)
          : [],
      );
    }
    if (field.shape === "list") {
      return Object.keys(texts)
        .filter((name) => name.startsWith(`${field.name}.`) && text(name) !== "")
        .toSorted((one, other) => placeOf(one) - placeOf(other))
        .map(text);
    }
    if (field.shape === "first") return text(field.name) === "" ? [] : [text(field.name)];
  }
  return text(field.name) === "" ? null : text(field.name);
}

function placeOf(name: string): number {
  return Number(name.slice(name.lastIndexOf(".") + 1));
}

/** Fills a form with what a payload says: the reverse of `payloadOf`. */
export function textsOf(fields: readonly DeskField[], payload: Payload): FormTexts {
  return Object.fromEntries(fields.flatMap((field) => fieldTexts(field, valueAt(payload, field))));
}

function fieldTexts(field: DeskField, value: unknown): readonly (readonly [string, string])[] {
  if (field.type === "flag") return value === true ? [[field.name, "on"]] : [];
  if (field.type === "words") {
    const words = isWords(value) ? value : { zh: "", en: "" };
    const isChineseOnly = field.english === "offered" && words.en === words.zh;
    return [
      [`${field.name}.zh`, words.zh],
      [`${field.name}.en`, isChineseOnly ? "" : words.en],
    ];
  }
  if (field.type === "ref" && field.shape !== "one") {
    const codes = codesOf(value);
    if (field.shape === "first") return [[field.name, codes[0] ?? ""]];
    return codes.map((code, index) =>
      field.shape === "list"
        ? [`${field.name}.${String(index)}`, code]
        : [`${field.name}.${code}`, "on"],
    );
  }
  return [[field.name, typeof value === "string" ? value : ""]];
}

/** Finds what a payload says of a field. */
export function valueAt(payload: Payload, { name }: Pick<DeskField, "name">): unknown {
  return name
    .split(".")
    .reduce<unknown>(
      (value, step) =>
        typeof value === "object" && value !== null
          ? (value as Readonly<Record<string, unknown>>)[step]
          : null,
      payload,
    );
}

/** Gives the codes of a list, or of a single code. */
export function codesOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((code) => typeof code === "string");
}

export function isWords(value: unknown): value is { zh: string; en: string } {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}
