import floors from "./floors.json";

/** Rooms of one floor by name, with what each is for. */
export type Floor = Readonly<Record<string, string>>;

/**
 * The floors of a house, ground first. A room imports only from floors below its own, types included; rooms of one
 * floor do not know each other. `inside` orders the folders of a room that has several, lowest first; "." are the
 * room's own files.
 */
export interface Floors {
  lib: readonly Floor[];
  components: readonly Floor[];
  inside: Readonly<Record<string, readonly string[]>>;
}

export const FLOORS: Floors = floors as unknown as Floors;

const WINGS = ["lib", "components"] as const;

/** A folder of code with the height at which it stands. */
export interface Folder {
  path: string;
  /** Path of the room: `lib/figures` for `lib/figures/grid`. */
  room: string;
  floor: number;
  /** Height of the folder among those of its room, lowest 0. */
  step: number;
}

/** Lists every folder that the floors name, ground first. */
export function foldersOf(floors: Floors): readonly Folder[] {
  return WINGS.flatMap((wing) =>
    floors[wing].flatMap((rooms, floor) =>
      Object.keys(rooms).flatMap((name) => {
        const room = `${wing}/${name}`;
        return (floors.inside[room] ?? ["."]).map((inner, step) => ({
          path: inner === "." ? room : `${room}/${inner}`,
          room,
          floor,
          step,
        }));
      }),
    ),
  );
}

/** Whether code in `from` may import from `to`. Components stand on all of lib; lib knows no component. */
export function mayImport(from: Folder, to: Folder): boolean {
  if (from.path === to.path) return true;
  if (from.room === to.room) return to.step < from.step;
  const [fromWing, toWing] = [from, to].map(({ room }) => room.split("/")[0]);
  return fromWing === toWing ? to.floor < from.floor : fromWing === "components";
}
