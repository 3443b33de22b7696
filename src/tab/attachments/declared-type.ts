/** What systems call a text file that they do not know, by the ending of its name. */
const texts: Readonly<Record<string, string>> = {
  csv: "text/csv",
  md: "text/markdown",
  txt: "text/plain",
  log: "text/plain",
};

/** The type that a file has by its own account; by its name for texts, which each system calls something else. */
export const declaredTypeOf = ({ name, type }: Pick<File, "name" | "type">): string =>
  texts[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? (type === "" ? "application/octet-stream" : type);
