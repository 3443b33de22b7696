/**
 * Cuts a text stream into the data of its server-sent events: `feed` takes what arrived, answers the events that are
 * now complete. Comments and other fields are left out; ids are not used, since a reader who was away asks again.
 */
export function createSseReader() {
  let rest = "";
  return (chunk: string): readonly string[] => {
    const events = `${rest}${chunk}`.replaceAll("\r\n", "\n").split("\n\n");
    rest = events.pop() ?? "";
    return events
      .map((event) =>
        event
          .split("\n")
          .filter((line) => line.startsWith("data:"))
          .map((line) => line.slice(5).trimStart())
          .join("\n"),
      )
      .filter((data) => data !== "");
  };
}
