import type * as z from "zod/mini";

/** A place in what a route takes that lets words through: `schema` is of the words alone. */
export interface TextField {
  /** `content(lesson).recall[]`: a list, and one of several shapes. */
  readonly path: string;
  readonly schema: z.ZodMiniType;
}

/** What no id, choice or date lets through. */
const WORDS = "a <b> & c";

const under = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** Which of several shapes it is, by the one word that is its own; else by its place. */
function nameOf(option: z.core.$ZodType, at: number): string {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type !== "object") return String(at);
  const literals = Object.values(def.shape).map((field) => (field as z.core.$ZodTypes)._zod.def);
  const own = literals.find((field) => field.type === "literal");
  return own?.type === "literal" ? own.values.join("|") : Object.keys(def.shape).join("|");
}

/** Every text in what a schema takes; one that takes anything at all counts as one. */
export function textFieldsOf(schema: z.core.$ZodType, path = ""): readonly TextField[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return (schema as z.ZodMiniType).safeParse(WORDS).success ? [{ path, schema: schema as z.ZodMiniType }] : [];
    case "object":
      return Object.entries(def.shape).flatMap(([name, field]) => textFieldsOf(field, under(path, name)));
    case "array":
      return textFieldsOf(def.element, `${path}[]`);
    case "record":
      return [...textFieldsOf(def.keyType, `${path}{}`), ...textFieldsOf(def.valueType, `${path}{}`)];
    case "union":
      return def.options.flatMap((option, at) => textFieldsOf(option, `${path}(${nameOf(option, at)})`));
    case "optional":
    case "nullable":
    case "default":
    case "readonly":
      return textFieldsOf(def.innerType, path);
    case "pipe":
      return textFieldsOf(def.in, path);
    case "unknown":
    case "any":
      return [{ path, schema: schema as z.ZodMiniType }];
    case "number":
    case "boolean":
    case "literal":
    case "enum":
    case "null":
    case "custom":
      return [];
    default:
      throw new Error(`Nothing is known of the texts in a ${def.type} (${path}).`);
  }
}
