import { foldersOf, type Floors } from "./floors";

export const MOST_FILES = 25;
export const MOST_LINES = 300;

/** A file of code by its path below the project's folder. */
export interface CodeFile {
  path: string;
  lines: number;
}

/**
 * Lists what folders and files break, a sentence each: too many files in one folder, a file too long, a folder
 * of `lib` or `components` that stands on no floor, a floor's room that is not there.
 */
export function folderBreaches(files: readonly CodeFile[], floors: Floors): readonly string[] {
  const folders = sizesOf(files);
  const known = new Set(foldersOf(floors).map(({ path }) => path));
  const inWings = [...folders.keys()].filter((path) => /^(lib|components)\//.test(path));
  return [
    ...[...folders]
      .filter(([, size]) => size > MOST_FILES)
      .map(([path, size]) => `${path} has ${size} files, more than ${MOST_FILES}.`),
    ...files
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ path, lines }) => `${path} has ${lines} lines, more than ${MOST_LINES}.`),
    ...inWings.filter((path) => !known.has(path)).map((path) => `${path} stands on no floor.`),
    ...[...known].filter((path) => !folders.has(path)).map((path) => `${path} is not there.`),
  ];
}

/** Counts the files that lie in each folder itself. */
function sizesOf(files: readonly CodeFile[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return sizes;
}
