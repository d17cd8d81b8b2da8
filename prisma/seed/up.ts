import { runSeed } from "./run-seed";
import { seedPublishedSite } from "./seed-published-site";

await runSeed(seedPublishedSite);
