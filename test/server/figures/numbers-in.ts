import * as z from "zod/mini";
import type { RouteContract } from "../../../src/contract/routes/route.ts";

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The places of all numbers in a JSON schema: the names that lead to each. */
function* numbersIn(schema: unknown, root: Json, path: string, within: readonly string[] = []): Generator<string> {
  if (!isJson(schema)) return;
  if (typeof schema.$ref === "string") {
    if (within.includes(schema.$ref)) return;
    const steps = schema.$ref.split("/").slice(1);
    const target = steps.reduce<unknown>((at, step) => (isJson(at) ? at[step] : undefined), root);
    yield* numbersIn(target, root, path, [...within, schema.$ref]);
    return;
  }
  const types = [schema.type].flat();
  if ((types.includes("number") || types.includes("integer")) && schema.const === undefined) yield path;
  for (const part of [...listOf(schema.anyOf), ...listOf(schema.oneOf), ...listOf(schema.allOf)])
    yield* numbersIn(part, root, path, within);
  for (const [name, part] of Object.entries(isJson(schema.properties) ? schema.properties : {}))
    yield* numbersIn(part, root, `${path}.${name}`, within);
  for (const part of [schema.items, schema.additionalProperties, ...listOf(schema.prefixItems)])
    yield* numbersIn(part, root, path, within);
}

/** Every number that the reply of a route has, as `route.name.name`. */
export function numbersOf(name: string, { reply }: Pick<RouteContract, "reply">): readonly string[] {
  const schema: Json = z.toJSONSchema(reply, { io: "output", unrepresentable: "any" });
  return [...new Set(numbersIn(schema, schema, name))];
}
