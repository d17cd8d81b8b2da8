import { assessmentSchemas } from "./assessment-schemas";
import { destinationSchemas } from "./destination-schemas";
import { fileSchemas } from "./file-schemas";
import { openApiPaths } from "./paths";
import { planSchemas } from "./plan-schemas";
import { scopeSchemas } from "./scope-schemas";

/** The description of API v1 as an OpenAPI 3.1 document; `version` is the program's. */
export function openApiDocument(version: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "湖北人工智能行动方案目标 / Hubei AI targets",
      version,
      description:
        "Read-only. All answers are UTF-8. Numbers are JSON numbers or null, never text; null is unknown, not 0. Unknown query parameters are ignored.",
    },
    paths: openApiPaths(),
    components: {
      schemas: {
        ...planSchemas,
        ...scopeSchemas,
        ...assessmentSchemas,
        ...fileSchemas,
        ...destinationSchemas,
      },
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "hubei.session_token",
          description:
            "The session of a signed-in member; over https the name begins with __Secure-.",
        },
      },
    },
  };
}
