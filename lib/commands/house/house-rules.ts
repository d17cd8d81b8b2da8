import type { IForbiddenRuleType } from "dependency-cruiser";

import { foldersOf, mayImport, type Floors, type Folder } from "./floors";

/**
 * Makes the rules of dependency-cruiser that hold the floors: who may not import what, types included. As every
 * two folders stand in an order, a circle of folders breaks one of them.
 */
export function houseRules(floors: Floors): IForbiddenRuleType[] {
  const folders = foldersOf(floors);
  return [
    {
      name: "no circle of files",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "lib knows no component, no route and no seed",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|prisma|tests)/" },
    },
    {
      name: "components know no route and no seed",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|prisma|tests)/" },
    },
    ...folders.flatMap((folder) => onlyDownward(folder, folders)),
  ];
}

function onlyDownward(folder: Folder, folders: readonly Folder[]): IForbiddenRuleType[] {
  const above = folders.filter((other) => !mayImport(folder, other));
  if (above.length === 0) return [];
  return [
    {
      name: `${folder.path} imports only from below`,
      severity: "error",
      from: { path: filesIn(folder) },
      to: { path: above.map(filesIn) },
    },
  ];
}

/** Matches the files of a folder, without those of the folders in it. */
function filesIn({ path }: Folder): string {
  return `^${path}/[^/]+$`;
}
