/** Longest excerpt, in characters. */
const EXCERPT = 200;

/** First words of a text in one line, cut between words. */
export function excerptOf(text: string, most = EXCERPT): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
