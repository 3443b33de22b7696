import * as z from "zod/mini";
import { Problem } from "../../contract/problem.ts";
import type { RouteContract } from "../../contract/routes/route.ts";
import { routes } from "../../contract/routes/routes.ts";
import { eventsRoute } from "../../contract/routes/space-routes.ts";

type Json = Readonly<Record<string, unknown>>;
type Described = Omit<RouteContract, "reply"> & { readonly reply?: z.ZodMiniType };

const schemaOf = (schema: z.ZodMiniType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return rest;
};

const parametersOf = (place: "path" | "query", schema: z.ZodMiniObject | undefined): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: type,
  }));
};

const problem = {
  description: "Problem",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const binary = { schema: { type: "string", format: "binary" } };

const operationOf = (id: string, route: Described): Json => ({
  operationId: id,
  summary: route.summary,
  parameters: [...parametersOf("path", route.params), ...parametersOf("query", route.query)],
  ...(route.archive === "in"
    ? { requestBody: { required: true, content: { "application/octet-stream": binary } } }
    : {}),
  ...(route.bytes === "in" ? { requestBody: { required: true, content: { "*/*": binary } } } : {}),
  ...(route.body
    ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body) } } } }
    : {}),
  responses: {
    200:
      route.bytes === "out" || route.archive === "out"
        ? { description: "The file", content: { "*/*": binary } }
        : route.reply
          ? { description: "Done", content: { "application/json": { schema: schemaOf(route.reply) } } }
          : { description: "Server-sent events", content: { "text/event-stream": { schema: { type: "string" } } } },
    default: problem,
  },
  security: route.access === "public" ? [] : [{ entra: [] }],
});

/** The OpenAPI 3.1 document of the route table; the table is all it knows. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const all: readonly [string, Described][] = [...Object.entries(routes), ["events", eventsRoute]];
  for (const [id, route] of all) {
    const path = paths[route.path] ?? {};
    path[route.method] = operationOf(id, route);
    paths[route.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: { title: "Peerloop", version: "1", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: { entra: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}
