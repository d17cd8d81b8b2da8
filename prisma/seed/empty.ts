import { runSeed } from "./run-seed";
import { seedEmptySite } from "./seed-empty-site";

await runSeed(seedEmptySite);
