/** @import { IConfiguration } from "dependency-cruiser" */

/**
 * Who may import whom. An area may import itself and what is listed; everything else in src/ is forbidden to it.
 * Type-only imports count: a type from the server in a client is a dependency on the server all the same.
 */
const mayImport = {
  domain: [],
  contract: ["domain"],
  server: ["contract", "domain"],
  api: ["contract", "domain"],
  teams: [],
  ui: ["teams"],
  planning: ["ui", "contract", "domain"],
  writing: ["ui", "api", "contract", "domain"],
  tab: ["planning", "writing", "ui", "teams", "api", "contract", "domain"],
  meeting: ["planning", "writing", "ui", "teams", "api", "contract", "domain"],
};

const areaRules = Object.entries(mayImport).map(([area, allowed]) => ({
  name: `${area}-imports-only-what-it-may`,
  comment: `src/${area} may import ${["itself", ...allowed].join(", ")} and nothing else of src/.`,
  severity: "error",
  from: { path: `^src/${area}/` },
  to: { path: "^src/", pathNot: `^src/(${[area, ...allowed].join("|")})/` },
}));

const onlyIn = (name, packages, folder, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^src/", pathNot: `^${folder}/` },
  to: { path: `(^|node_modules/)(${packages})(/|$)` },
});

/** @type {IConfiguration} */
export default {
  forbidden: [
    ...areaRules,
    {
      name: "domain-is-pure",
      comment: "The rules import nothing at all: no package, no part of Node.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "session-stands-alone",
      comment: "The rest of the meeting builds on the session store, never the reverse; the store draws nothing.",
      severity: "error",
      from: { path: "^src/meeting/session/" },
      to: { path: "^src/(ui|meeting)/", pathNot: "^src/meeting/session/" },
    },
    onlyIn(
      "fluid-only-in-the-session",
      "@fluidframework|@microsoft/live-share|fluid-framework",
      "src/meeting/session",
      "Live Share 2 and Fluid 2 will come: one folder knows which Fluid it is.",
    ),
    onlyIn("teams-js-only-in-teams", "@microsoft/teams-js", "src/teams", "One door to Teams."),
    onlyIn("pg-only-in-db", "pg|@types/pg|pg-[a-z]+", "src/server/db", "One door to Postgres."),
    {
      name: "react-only-in-what-is-drawn",
      comment: "Rules, contract, server, client and the door to Teams work without a page.",
      severity: "error",
      from: { path: "^src/(domain|contract|server|api|teams)/" },
      to: { path: "(^|node_modules/)(react|react-dom|@fluentui|@types/react|@types/react-dom)(/|$)" },
    },
    {
      name: "product-knows-no-simulator",
      comment: "What ships never depends on the desk, the tests or the measurements.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(simulator|test|bench|appPackage)/" },
    },
    {
      name: "product-needs-no-tools",
      comment: "Production installs dependencies only.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
    },
    {
      name: "no-cycle",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere is not checked by any other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "module", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts", ".json"],
    },
  },
};
