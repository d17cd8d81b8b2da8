// Packages, database client and build, without any database: for an image or a folder that is copied to a machine.
import { install } from "./install.mjs";
import { build, generateClient, requireNode } from "./steps.mjs";

requireNode();
await install();
await generateClient();
await build();
