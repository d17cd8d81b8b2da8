// `npm run house:draw`: draws the floors into docs/architecture.md.
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

import { cruiseHouse } from "./house/cruise-house";
import { FLOORS } from "./house/floors";
import { housePicture, roomImports, withPicture } from "./house/house-picture";

const DOCUMENT = "docs/architecture.md";

const picture = housePicture(FLOORS, roomImports(await cruiseHouse(process.cwd(), FLOORS)));
const document = withPicture(readFileSync(DOCUMENT, "utf8"), picture);
const config = await resolveConfig(DOCUMENT);
writeFileSync(DOCUMENT, await format(document, { ...config, filepath: DOCUMENT }));
