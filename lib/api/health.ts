import "server-only";

import { readSnapshot } from "@/lib/db/client";
import packageJson from "@/package.json";

import type { HealthAnswer } from "./openapi/service-schemas";

export const VERSION: string = packageJson.version;

/** Reports whether the database answers and has been migrated; never throws. */
export async function getHealth(): Promise<HealthAnswer> {
  try {
    await readSnapshot((tx) => tx.plan.findFirst({ select: { id: true } }));
    return { status: "ok", database: "ok", version: VERSION };
  } catch (error) {
    console.error(error);
    return { status: "error", database: "error", version: VERSION };
  }
}
