import { z } from "zod";

import { answers } from "@/lib/vocabulary/answer";

import { refTo } from "./operation";
import { openApiPaths } from "./paths";

/** The description of API v1 as an OpenAPI 3.1 document; `version` is the program's. */
export function openApiDocument(version: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "行动方案目标进展 / Progress to the targets of action plans",
      version,
      description:
        "Read-only. All answers are UTF-8. Numbers are JSON numbers or null, never text; null is unknown, not 0. Unknown query parameters are ignored.",
    },
    paths: openApiPaths(),
    components: {
      schemas: answerSchemas(),
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "hubei.session_token",
          description:
            "The session of a signed-in member; over https the name begins with __Host-.",
        },
      },
    },
  };
}

/** All named answers: whatever a path answers with has been imported for it, and so has named itself. */
function answerSchemas() {
  const { schemas } = z.toJSONSchema(answers, { uri: refTo, override: forReaders });
  for (const schema of Object.values(schemas)) {
    delete schema.$schema;
    delete schema.$id;
  }
  return schemas;
}

/** Takes off what binds only this version, whose tests are strict: a later one may add fields. */
function forReaders({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // The call is a GET, names are texts, and `format` says what the long pattern of an instant says.
  delete jsonSchema.readOnly;
  delete jsonSchema.propertyNames;
  delete jsonSchema.pattern;
}
