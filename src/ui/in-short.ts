const MOST = 80;
const BEGINNING = new RegExp(`^.{1,${MOST}}(?= )|^.{1,${MOST}}`, "u");

/** The beginning of what somebody wrote, on one line, for the name of a control: which one is meant, not all of it. [Y13] */
export function inShort(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const [beginning = ""] = BEGINNING.exec(line) ?? [];
  return beginning.length < line.length && [...line].length > MOST ? `${beginning} …` : line;
}
