import { SCOPE_KINDS } from "@/lib/plans/types";
import type { Destinations } from "@/lib/wayfinding/types";

import { listOf, objectOf, oneOf, ref, text } from "./json-schema";
import { YEAR } from "./plan-schemas";

const KINDS = SCOPE_KINDS.filter((kind) => kind !== "province");

export const destinationSchemas = {
  Destinations: objectOf<Destinations>(
    "What has a page or a year of its own, to be found by name.",
    {
      indicators: listOf("In the plan's order.", ref("NamedIndicator")),
      pillars: listOf("Hubs, carriers and fields, in the plan's order.", ref("NamedPillar")),
      years: listOf("Years that the plan can be judged for.", YEAR),
    },
  ),
  NamedIndicator: objectOf<Destinations["indicators"][number]>("An indicator by name.", {
    code: text("Code of the indicator, as in addresses."),
    name: ref("LocalText"),
  }),
  NamedPillar: objectOf<Destinations["pillars"][number]>("A hub, carrier or field by name.", {
    code: text("Code of the scope, as in addresses."),
    name: ref("LocalText"),
    kind: oneOf(KINDS, "Which of the three kinds of pillar."),
  }),
};
