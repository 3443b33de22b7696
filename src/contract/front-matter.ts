import { CST, Document, isMap, isNode, isScalar, isSeq, Lexer, parseDocument, visit, type YAMLMap } from "yaml";

/** Longest front matter that is read as such; all of an entry's fields but its body fit in, escaped as YAML likes. */
const MOST_FRONT_MATTER = 150_000;

export type FrontValue = string | readonly string[];

/** A file parted into what is said of it and what it says. `line` (1 the first) is where the front matter could not be read. */
export type PartedFile =
  | { readonly front: FrontMatter | undefined; readonly body: string }
  | { readonly front: undefined; readonly body: string; readonly line: number };

export interface FrontMatter {
  /** A text or a list of texts, as they are written: 007 is "007". Undefined where it is neither. */
  value(key: string): FrontValue | undefined;
  /** All of it but `keys`, as YAML; "" if nothing is left. */
  without(keys: readonly string[]): string;
}

/** The YAML between two lines of dashes at the very start of a file, if there is any, and the text after it. */
export function partFile(file: string): PartedFile {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const begin = /^---[ \t]*\n/.exec(text)?.[0];
  const end = begin === undefined ? undefined : /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(begin.length));
  if (begin === undefined || !end || end.index > MOST_FRONT_MATTER) return { front: undefined, body: unframed(text) };
  const source = text.slice(begin.length, begin.length + end.index);
  const read = readFront(source);
  if (typeof read === "number") return { front: undefined, body: unframed(text), line: read + 1 };
  return { front: read, body: unframed(text.slice(begin.length + end.index + end[0].length)) };
}

/** A file of YAML between lines of dashes, and `body` under it; what is undefined is left out. */
export function frameFile(front: Readonly<Record<string, FrontValue | undefined>>, body: string): string {
  const said = Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
  const document = new Document(said, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === "string" && !isPlainBlock(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  const yaml = document.toString({ lineWidth: 0, blockQuote: "literal", doubleQuotedMinMultiLineLength: ENDLESS });
  return `---\n${yaml}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** Quoted texts stay in one line each. */
const ENDLESS = Number.MAX_SAFE_INTEGER;

/** Whether YAML can hold a text of several lines as it is: blanks at its start, or alone in a line, would be lost. */
const isPlainBlock = (text: string): boolean => !/^\s/.test(text) && !/^[^\S\n]+$/m.test(text);

/** One empty line above the text and the end of its last line are the file's. */
const unframed = (text: string): string => text.replace(/^\n/, "").replace(/\n$/, "");

/** The number of the line that is no YAML, where one is not. */
function readFront(source: string): FrontMatter | number {
  if (isTooMuch(source)) return 1;
  const document = parseDocument(source, { schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error) return source.slice(0, error.pos[0]).split("\n").length;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return 1;
  const all = contents === null || contents.flow ? [] : fieldsIn(contents, source);
  const fields = new Map(all.toReversed().map((field) => [field.key, field]));
  return {
    value: (key) => fields.get(key)?.value,
    without: (keys) =>
      withoutFields(
        source,
        all.filter((field) => keys.includes(field.key) && fields.get(field.key) === field),
      ),
  };
}

interface Field {
  readonly key: string;
  readonly value: FrontValue;
  /** Its place in the source, from the start of its line to the end of its value. */
  readonly from: number;
  readonly to: number;
}

/** The texts and lists of texts that begin a line; the first of a name counts. */
function fieldsIn(map: YAMLMap, source: string): readonly Field[] {
  return map.items.flatMap(({ key, value: node }) => {
    const name = textOf(key);
    const value = isSeq(node) ? textsOf(node.items) : textOf(node);
    const start = isScalar(key) ? key.range?.[0] : undefined;
    const to = isNode(node) ? node.range?.[1] : undefined;
    if (name === undefined || value === undefined || start === undefined || to === undefined) return [];
    const from = source.lastIndexOf("\n", start - 1) + 1;
    return source.slice(from, start).trim() === "" ? [{ key: name, value, from, to }] : [];
  });
}

function textsOf(nodes: readonly unknown[]): readonly string[] | undefined {
  const texts = nodes.map(textOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

const textOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === "string" ? node.value : undefined;

/** What is between and after the fields that are taken out, as it was written. */
function withoutFields(source: string, taken: readonly Field[]): string {
  const pieces = taken.map(({ to }, at) => source.slice(to, taken[at + 1]?.from));
  return [source.slice(0, taken[0]?.from), ...pieces.map((piece) => piece.replace(/^[ \t]*\n/, ""))].join("").trim();
}

/** Deepest nesting and most marks and words of YAML that are read: more than any front matter has, and soon read. */
const MOST_DEPTH = 32;
const MOST_TOKENS = 5_000;

function isTooMuch(source: string): boolean {
  let inFlow = 0;
  let inLine = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(source)) {
    tokens += 1;
    const kind = CST.tokenType(token);
    if (kind === "flow-seq-start" || kind === "flow-map-start") inFlow += 1;
    if (kind === "flow-seq-end" || kind === "flow-map-end") inFlow -= 1;
    if (kind === "newline") inLine = 0;
    if (kind === "seq-item-ind" || kind === "explicit-key-ind" || (kind === "map-value-ind" && inFlow === 0))
      inLine += 1;
    if (inFlow > MOST_DEPTH || inLine > MOST_DEPTH || tokens > MOST_TOKENS) return true;
  }
  return false;
}
