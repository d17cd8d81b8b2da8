import type { ICruiseResult } from "dependency-cruiser";

import type { Floor, Floors } from "./floors";

/** A room of `lib` or `components` and the rooms that it imports from. */
export type RoomImports = ReadonlyMap<string, ReadonlySet<string>>;

const ROOM = /^((?:lib|components)\/[^/]+)\//;

/** Finds which room imports from which, by the imports of their files. */
export function roomImports({ modules }: ICruiseResult): RoomImports {
  const rooms = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = roomOf(source);
    if (from === null) continue;
    const imported = rooms.get(from) ?? new Set();
    rooms.set(from, imported);
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved);
      if (to !== null && to !== from) imported.add(to);
    }
  }
  return rooms;
}

function roomOf(path: string): string | null {
  return ROOM.exec(path)?.[1] ?? null;
}

/**
 * Draws the floors for docs/architecture.md, from the roof down to the ground: a Mermaid chart with an arrow
 * from a room to each room that it imports from directly (arrows that follow from others are left out), and a
 * table of the rooms.
 */
export function housePicture(floors: Floors, imports: RoomImports): string {
  return [
    "```mermaid",
    "flowchart TB",
    ...wingOf("components", floors.components),
    ...wingOf("lib", floors.lib),
    ...arrowsOf(imports),
    "```",
    "",
    ...tableOf("components", floors, imports),
    "",
    ...tableOf("lib", floors, imports),
  ].join("\n");
}

function wingOf(wing: string, floors: readonly Floor[]): readonly string[] {
  return floors.toReversed().flatMap((rooms, index) => {
    const floor = floors.length - 1 - index;
    return [
      `  subgraph ${wing}${floor}["${wing} · ${floor === 0 ? "ground" : `floor ${floor}`}"]`,
      ...Object.keys(rooms).map((room) => `    ${wing}/${room}["${room}"]`),
      "  end",
    ];
  });
}

/** Keeps only arrows that do not follow from others: a → c is left out where a → b → … → c stands. */
function arrowsOf(imports: RoomImports): readonly string[] {
  return [...imports.keys()].toSorted().flatMap((from) => {
    const direct = [...(imports.get(from) ?? [])];
    return direct
      .filter((to) => !direct.some((other) => other !== to && reaches(imports, other, to)))
      .toSorted()
      .map((to) => `  ${from} --> ${to}`);
  });
}

function reaches(imports: RoomImports, from: string, to: string): boolean {
  const next = imports.get(from) ?? new Set();
  return next.has(to) || [...next].some((room) => reaches(imports, room, to));
}

function tableOf(
  wing: "components" | "lib",
  floors: Floors,
  imports: RoomImports,
): readonly string[] {
  const rows = floors[wing]
    .flatMap((rooms, floor) =>
      Object.entries(rooms).map(([name, purpose]) => ({ floor, name, purpose })),
    )
    .toReversed();
  return [
    `| floor | ${wing} | what it is | folders in it, lowest first | imports from |`,
    "| --- | --- | --- | --- | --- |",
    ...rows.map(({ floor, name, purpose }) => {
      const room = `${wing}/${name}`;
      const inside = (floors.inside[room] ?? []).map((folder) => `\`${folder}\``).join(" ");
      const from = [...(imports.get(room) ?? [])].toSorted().map((other) => {
        const [otherWing, otherName] = other.split("/");
        return otherWing === wing ? otherName : other;
      });
      return `| ${floor} | \`${name}\` | ${purpose} | ${inside} | ${from.join(", ")} |`;
    }),
  ];
}

const BEGIN = "<!-- house:begin (npm run house:draw) -->";
const END = "<!-- house:end -->";

/**
 * Puts the picture of the floors into the document between its two marks.
 * @throws Error where a mark is missing.
 */
export function withPicture(document: string, picture: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/architecture.md lacks ${BEGIN} or ${END}.`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${picture}\n\n${document.slice(end)}`;
}
