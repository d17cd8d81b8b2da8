// `npm run db:generate`: writes the typed clients anew where the schema or the packages have changed.
import { generateClient } from "./steps.mjs";

await generateClient();
