import { open } from "node:fs/promises";

/** A JSON file that is written piece by piece: an object of texts, numbers and lists. */
export interface JsonWriter {
  begin(head: Readonly<Record<string, string | number>>): Promise<void>;
  /** What is added next belongs to the list of this name. */
  list(name: string): Promise<void>;
  add(one: unknown): Promise<void>;
  end(): Promise<void>;
}

/** One line for each thing in a list. Whatever happens, `end` closes the file. */
export async function createJsonWriter(path: string): Promise<JsonWriter> {
  const file = await open(path, "wx", 0o600);
  let [between, after] = ["", ""];
  return {
    begin: async (head) => void (await file.appendFile(JSON.stringify(head).slice(0, -1))),
    async list(name) {
      await file.appendFile(`${after},\n${JSON.stringify(name)}:[`);
      [between, after] = ["\n", "\n]"];
    },
    async add(one) {
      await file.appendFile(`${between}${JSON.stringify(one)}`);
      between = ",\n";
    },
    async end() {
      try {
        await file.appendFile(`${after}}\n`);
      } finally {
        await file.close();
      }
    },
  };
}
