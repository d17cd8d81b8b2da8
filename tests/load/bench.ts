import { measureByHand } from "./by-hand";
import { withFolder } from "./databases";
import { measureImport } from "./import-rows";
import { measureKills } from "./kills";
import { measureLargePlan } from "./large-plan";
import { measureManyAnalysts } from "./many-analysts";
import { measureOnAPhone } from "./on-a-phone";
import { measureOneYear } from "./one-year";
import { measureOverviewCost } from "./overview-cost";
import { measurePublicPage } from "./public-page";
import { measureSignIns } from "./sign-ins";
import { measureSoak } from "./soak";
import { measureStartUp } from "./start-up";
import { measureStrangers } from "./strangers";

const MEASURES = [
  measureStartUp,
  measurePublicPage,
  measureSignIns,
  measureStrangers,
  measureOnAPhone,
  measureOverviewCost,
  measureLargePlan,
  measureImport,
  measureManyAnalysts,
  measureOneYear,
  measureByHand,
  measureSoak,
  measureKills,
];

/**
 * Every measurement in one run on one machine. Only ratios of one run may be compared with another's. `BENCH_ONLY`
 * is a part of the names of those that shall run.
 */
await withFolder(async (folder) => {
  process.env.AUTH_SECRET ??= "only-for-the-load-measurements-00000";
  process.env.AUDIT_SECRET ??= "only-for-the-load-measurements-00000";
  process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  for (const measure of MEASURES.filter(({ name }) =>
    name.toLowerCase().includes((process.env.BENCH_ONLY ?? "").toLowerCase()),
  )) {
    for (const { what, result } of await measure(folder)) {
      process.stdout.write(`${what.padEnd(62)} ${result}\n`);
    }
  }
});
